package org.qelem.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A correction that is made page by page. */
public abstract class PageCorrection implements Correction {

    @Override
    public final void apply(PDDocument document) {
        try {
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                apply(document, page, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Corrects one page.
     *
     * @param number that of the page in the file, from 1
     * @throws IOException if its content cannot be read
     */
    protected abstract void apply(PDDocument document, PDPage page, int number) throws IOException;
}
