package org.qelem.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The annotation of a link belongs to the Link that holds the link's words (PDF/UA-1, 7.18.5; PDF 32000-1, 14.8.4.4.2). FOP
 * 2.11 has one action for all links of a page to one place, and gives all their annotations to the Link that it was told
 * of last: the second mark of a note takes that of the first (2026-11). What a Link has lost is found by where its words
 * stand.
 */
final class SharedLinks implements Correction {

    /** A raised mark may stand a little out of the area of its link, in points. */
    private static final float TOLERANCE = 2;

    @Override
    public void apply(PDDocument document) {
        List<COSDictionary> links = StructureElements.ofType(document, "Link");
        List<COSDictionary> robbed = links.stream().filter(link -> annotations(link).isEmpty()).toList();
        if (robbed.isEmpty()) {
            return;
        }
        Map<COSDictionary, COSDictionary> owners = new HashMap<>();
        links.forEach(link -> annotations(link).forEach(annotation -> owners.put(annotation, link)));
        try {
            for (PDPage page : document.getPages()) {
                if (robbed.stream().anyMatch(link -> pageOf(link) == page.getCOSObject())) {
                    giveBack(page, robbed, owners, document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void giveBack(PDPage page, List<COSDictionary> robbed, Map<COSDictionary, COSDictionary> owners, COSDictionary root)
            throws IOException {
        Map<Integer, Point2D> places = places(page);
        for (COSDictionary link : robbed) {
            if (pageOf(link) == page.getCOSObject()) {
                for (int mark : marks(link)) {
                    Optional<COSDictionary> annotation = annotationAt(page, places.get(mark));
                    if (annotation.isPresent() && owners.get(annotation.get()) != link && owners.containsKey(annotation.get())) {
                        move(annotation.get(), owners.put(annotation.get(), link), link);
                        StructureElements.setParent(root, annotation.get().getInt(COSName.STRUCT_PARENT), link);
                    }
                }
            }
        }
    }

    /** Where the first glyph of each marked content stands. */
    private static Map<Integer, Point2D> places(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, Point2D> places = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            content.getContents().stream().filter(TextPosition.class::isInstance).map(TextPosition.class::cast)
                    .filter(glyph -> glyph.getUnicode() != null && !glyph.getUnicode().isBlank()).findFirst()
                    .ifPresent(glyph -> places.putIfAbsent(content.getMCID(), new Point2D.Float(
                            glyph.getTextMatrix().getTranslateX() + glyph.getWidth() / 2, glyph.getTextMatrix().getTranslateY())));
        }
        return places;
    }

    private static Optional<COSDictionary> annotationAt(PDPage page, Point2D place) throws IOException {
        if (place != null) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                PDRectangle area = annotation.getRectangle();
                if (annotation instanceof PDAnnotationLink && place.getX() > area.getLowerLeftX() && place.getX() < area.getUpperRightX()
                        && place.getY() > area.getLowerLeftY() - TOLERANCE && place.getY() < area.getUpperRightY() + TOLERANCE) {
                    return Optional.of(annotation.getCOSObject());
                }
            }
        }
        return Optional.empty();
    }

    private static List<COSDictionary> annotations(COSDictionary link) {
        return StructureElements.kids(link).stream().map(kid -> kid.getCOSDictionary(COSName.OBJ)).filter(one -> one != null).toList();
    }

    private static void move(COSDictionary annotation, COSDictionary from, COSDictionary to) {
        COSArray theirs = (COSArray) from.getDictionaryObject(COSName.K);
        for (int i = 0; i < theirs.size(); i++) {
            if (theirs.getObject(i) instanceof COSDictionary kid && kid.getCOSDictionary(COSName.OBJ) == annotation) {
                COSArray own = new COSArray();
                COSBase before = to.getItem(COSName.K);
                if (to.getDictionaryObject(COSName.K) instanceof COSArray all) {
                    own = all;
                } else if (before != null) {
                    own.add(before);
                }
                own.add(theirs.get(i));
                to.setItem(COSName.K, own);
                theirs.remove(i);
                return;
            }
        }
    }

    /** The page that an element or the first of its kids names. */
    private static COSDictionary pageOf(COSDictionary element) {
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        return own != null ? own : StructureElements.kids(element).stream().map(SharedLinks::pageOf)
                .filter(page -> page != null).findFirst().orElse(null);
    }

    /** The marked contents in an element and below it. */
    private static List<Integer> marks(COSDictionary element) {
        List<Integer> marks = new ArrayList<>();
        COSBase entry = element.getDictionaryObject(COSName.K);
        List<COSBase> kids = new ArrayList<>();
        if (entry instanceof COSArray array) {
            array.forEach(kids::add);
        } else if (entry != null) {
            kids.add(entry);
        }
        kids.stream().filter(COSInteger.class::isInstance).forEach(kid -> marks.add(((COSInteger) kid).intValue()));
        for (COSDictionary kid : StructureElements.kids(element)) {
            if (kid.containsKey(COSName.MCID)) {
                marks.add(kid.getInt(COSName.MCID));
            } else {
                marks.addAll(marks(kid));
            }
        }
        return marks;
    }
}
