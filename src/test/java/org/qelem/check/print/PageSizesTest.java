package org.qelem.check.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.qelem.check.PdfFixture;

class PageSizesTest {

    @Test
    void pagesOfOneSize() throws IOException {
        assertThat(PdfFixture.codes(pages(PDRectangle.A4, PDRectangle.A4), "print")).isEmpty();
    }

    @Test
    void aPageOfAnotherSize() throws IOException {
        assertThat(PdfFixture.codes(pages(PDRectangle.A4, PDRectangle.A5), "print")).containsExactly("page-size-differs");
    }

    private static PDDocument pages(PDRectangle... sizes) {
        PDDocument document = new PDDocument();
        for (PDRectangle size : sizes) {
            document.addPage(new PDPage(size));
        }
        return document;
    }
}
