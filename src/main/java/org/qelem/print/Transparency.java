package org.qelem.print;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.qelem.manuscript.Print;
import org.qelem.pdf.PageCorrection;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/**
 * PDF/X-3 has no transparency (ISO 15930-6, the clause on transparency): a picture that has is told at its place. PDF/X-4 has,
 * and it is told where; what is transparent is mixed in the inks of the press, by the page's group (PDF 1.6, 7.5.5).
 * FOP 2.11 knows neither place nor group (2026-11).
 */
final class Transparency extends PageCorrection {

    private final Print.Standard standard;
    private final PagePlaces places;
    private final Problems problems;

    Transparency(Print.Standard standard, PagePlaces places, Problems problems) {
        this.standard = standard;
        this.places = places;
        this.problems = problems;
    }

    @Override
    protected void apply(PDDocument document, PDPage page, int number) throws IOException {
        Reader reader = new Reader(page, number);
        if (page.hasContents()) {
            reader.processPage(page);
        }
        if (reader.found) {
            page.getCOSObject().setItem(COSName.GROUP, inksOfThePress());
        }
    }

    private static COSDictionary inksOfThePress() {
        COSDictionary group = new COSDictionary();
        group.setItem(COSName.TYPE, COSName.GROUP);
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        group.setItem(COSName.CS, COSName.DEVICECMYK);
        return group;
    }

    private final class Reader extends PDFStreamEngine {

        private final PDPage page;
        private final int number;
        private boolean found;

        Reader(PDPage page, int number) {
            this.page = page;
            this.number = number;
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new Concatenate(this));
            addOperator(new DrawObject(this));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (operator.getName().equals(OperatorName.SET_GRAPHICS_STATE_PARAMS)) {
                COSDictionary state = getResources().getExtGState((COSName) operands.get(0)).getCOSObject();
                if (isTransparent(state)) {
                    report();
                }
            } else if (operator.getName().equals(OperatorName.DRAW_OBJECT)) {
                PDXObject object = getResources().getXObject((COSName) operands.get(0));
                if (isTransparent(object)) {
                    report();
                }
            }
            super.processOperator(operator, operands);
        }

        private boolean isTransparent(COSDictionary state) {
            COSName mode = state.getCOSName(COSName.BM, COSName.NORMAL);
            return state.getFloat(COSName.CA, 1) < 1 || state.getFloat(COSName.CA_NS, 1) < 1
                    || state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary
                    || !mode.equals(COSName.NORMAL) && !mode.equals(COSName.COMPATIBLE);
        }

        /** A mask through which everything shows is taken away: many programs save one with every PNG. */
        private boolean isTransparent(PDXObject object) throws IOException {
            COSStream stream = object.getCOSObject();
            if (object instanceof PDImageXObject picture && picture.getSoftMask() != null && isOpaque(picture.getSoftMask())) {
                remove(stream.getDictionaryObject(COSName.SMASK));
                stream.removeItem(COSName.SMASK);
            }
            return stream.containsKey(COSName.SMASK)
                    || stream.getDictionaryObject(COSName.GROUP) instanceof COSDictionary group
                    && COSName.TRANSPARENCY.equals(group.getCOSName(COSName.S));
        }

        /** FOP 2.11 names masks among the pictures too (2026-11). */
        private void remove(COSBase mask) {
            COSDictionary pictures = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            List.copyOf(pictures.keySet()).stream().filter(name -> pictures.getDictionaryObject(name) == mask).forEach(pictures::removeItem);
        }

        private boolean isOpaque(PDImageXObject mask) throws IOException {
            var raster = mask.getImage().getRaster();
            int[] row = new int[raster.getWidth() * raster.getNumBands()];
            int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
            for (int y = 0; y < raster.getHeight(); y++) {
                for (int sample : raster.getPixels(0, y, raster.getWidth(), 1, row)) {
                    if (sample < most) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void report() {
            found = true;
            Place place = places.at(page, number, getGraphicsState().getCurrentTransformationMatrix().transformPoint(0.5f, 0.5f));
            if (standard == Print.Standard.PDF_X_3) {
                problems.error("transparency-refused", place, number, standard.label());
            } else {
                problems.warning("transparency-kept", place, number);
            }
        }
    }
}
