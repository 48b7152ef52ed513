package org.qelem.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.qelem.pdf.PageCorrection;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/**
 * All colours are those of the press: DeviceCMYK and DeviceGray, which its profile stands for (ISO 15930-6 and -7, the clauses
 * on colour spaces). PDF/X-3 and X-4 would let sRGB stand; print shops ask for the separated file, and black text is to stay
 * on the black plate. FOP 2.11 writes what is not grey in sRGB (2026-11).
 */
final class Separation extends PageCorrection {

    private final Inks inks;
    private final Place edition;
    private final Problems problems;
    private final Set<COSBase> done = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param edition the place of what is found */
    Separation(Inks inks, Place edition, Problems problems) {
        this.inks = inks;
        this.edition = edition;
        this.problems = problems;
    }

    @Override
    protected void apply(PDDocument document, PDPage page, int number) throws IOException {
        if (page.hasContents()) {
            PDStream contents = new PDStream(document);
            write(contents.getCOSObject(), colours(page, number).tokens());
            page.setContents(contents);
        }
        separateResources(page.getResources(), number);
    }

    private void separateContent(PDContentStream content, COSStream stream, int number) throws IOException {
        ContentColours colours = colours(content, number);
        if (colours.haveChanged()) {
            write(stream, colours.tokens());
        }
        separateResources(content.getResources(), number);
    }

    private ContentColours colours(PDContentStream content, int number) throws IOException {
        ContentColours colours = new ContentColours(inks, content.getResources());
        if (content instanceof PDPage) {
            colours.begin();
        }
        colours.separate(new PDFStreamParser(content).parse());
        report(colours.isWhole(), number);
        return colours;
    }

    private static void write(COSStream stream, List<Object> tokens) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
    }

    /** Each object once, however many pages share it. */
    private void separateResources(PDResources resources, int number) throws IOException {
        if (resources == null || !done.add(resources.getCOSObject())) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (done.add(object.getCOSObject())) {
                if (object instanceof PDFormXObject form) {
                    separateContent(form, form.getCOSObject(), number);
                } else if (object instanceof PDImageXObject picture) {
                    report(new PictureColours(inks).separate(picture), number);
                }
            }
        }
        for (COSName name : resources.getPatternNames()) {
            PDAbstractPattern pattern = resources.getPattern(name);
            if (!done.add(pattern.getCOSObject())) {
                continue;
            }
            if (pattern instanceof PDTilingPattern tiling) {
                separateContent(tiling, (COSStream) tiling.getCOSObject(), number);
            } else if (pattern instanceof PDShadingPattern shading && done.add(shading.getShading().getCOSObject())) {
                report(new Gradient(inks, shading.getShading().getCOSObject()).separate(), number);
            }
        }
        for (COSName name : resources.getShadingNames()) {
            if (done.add(resources.getShading(name).getCOSObject())) {
                report(new Gradient(inks, resources.getShading(name).getCOSObject()).separate(), number);
            }
        }
    }

    private void report(boolean separated, int number) {
        if (!separated) {
            problems.error("colour-unseparated", edition, number);
        }
    }
}
