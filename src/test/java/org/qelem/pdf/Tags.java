package org.qelem.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The structure tree of a PDF, as a screen reader is given it. */
final class Tags {

    /**
     * An element.
     *
     * @param dictionary its entries
     * @param text what stands in it itself, without its kids
     * @param kids the elements in it; those that mean nothing (NonStruct) left out, and theirs in their place
     */
    record Element(String type, COSDictionary dictionary, String text, List<Element> kids) {

        /** It and all below it, in the order of the document. */
        List<Element> all() {
            List<Element> all = new ArrayList<>(List.of(this));
            kids.forEach(kid -> all.addAll(kid.all()));
            return all;
        }

        List<Element> all(String type) {
            return all().stream().filter(element -> element.type.equals(type)).toList();
        }

        /** All text in it. */
        String words() {
            StringBuilder words = new StringBuilder();
            all().forEach(element -> words.append(element.text));
            return words.toString();
        }

        String entry(String name) {
            return dictionary.getString(COSName.getPDFName(name), "");
        }

        /** An attribute that has one owner in the element (PDF 32000-1, 14.7.5). */
        COSBase attribute(String name) {
            COSBase attributes = dictionary.getDictionaryObject(COSName.A);
            COSBase first = attributes instanceof COSArray array ? array.getObject(0) : attributes;
            return first == null ? null : ((COSDictionary) first).getDictionaryObject(COSName.getPDFName(name));
        }

        List<String> kidTypes() {
            return kids.stream().map(Element::type).toList();
        }
    }

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

    private Tags() {
    }

    /** The document's element. */
    static Element read(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Tags tags = new Tags();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> texts = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, texts));
                tags.texts.put(page.getCOSObject(), texts);
            }
            List<Element> roots = new ArrayList<>();
            tags.addKids(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), null, roots, new StringBuilder());
            return roots.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof PDMarkedContent inner) {
                collect(inner, texts);
            } else if (part instanceof TextPosition position && position.getUnicode() != null) {
                text.append(position.getUnicode());
            }
        }
        texts.merge(content.getMCID(), text.toString(), String::concat);
    }

    private void addKids(COSDictionary element, COSDictionary page, List<Element> kids, StringBuilder text) {
        COSDictionary own = element.getCOSDictionary(COSName.PG) == null ? page : element.getCOSDictionary(COSName.PG);
        for (COSBase kid : entries(element)) {
            if (kid instanceof COSInteger mark) {
                text.append(text(own, mark.intValue()));
            } else if (kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.MCID)) {
                COSDictionary there = dictionary.getCOSDictionary(COSName.PG);
                text.append(text(there == null ? own : there, dictionary.getInt(COSName.MCID)));
            } else if (kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S)) {
                addElement(dictionary, own, kids, text);
            }
        }
    }

    private void addElement(COSDictionary element, COSDictionary page, List<Element> kids, StringBuilder text) {
        String type = element.getNameAsString(COSName.S);
        if (type.equals("NonStruct")) {
            addKids(element, page, kids, text);
        } else {
            List<Element> below = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            addKids(element, page, below, words);
            kids.add(new Element(type, element, words.toString(), below));
        }
    }

    private static List<COSBase> entries(COSDictionary element) {
        COSBase entry = element.getDictionaryObject(COSName.K);
        List<COSBase> entries = new ArrayList<>();
        if (entry instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                entries.add(array.getObject(i));
            }
        } else if (entry != null) {
            entries.add(entry);
        }
        return entries;
    }

    private String text(COSDictionary page, int mark) {
        return texts.getOrDefault(page, Map.of()).getOrDefault(mark, "");
    }
}
