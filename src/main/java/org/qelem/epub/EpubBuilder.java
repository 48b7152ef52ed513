package org.qelem.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import net.sf.saxon.s9api.BuildingStreamWriter;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.qelem.docbook.Places;
import org.qelem.ledger.Account;
import org.qelem.manuscript.Publication;
import org.qelem.pdf.Fonts;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.qelem.xslt.Stylesheets;
import org.qelem.xslt.Theme;

/** Makes an EPUB of a prepared document. */
public final class EpubBuilder {

    private static final String FOLDER = "EPUB/";
    private static final String QELEM = "http://qelem.org/ns/docbook";
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private final Processor processor;
    private final Stylesheets stylesheets;
    private final Faces faces;
    private final CoverPicture cover;
    private final MapPictures maps;
    /** The last cover that was drawn, which the variants of a publication share. */
    private byte[] coverSvg = {};
    private byte[] coverJpeg = {};

    public EpubBuilder(Processor processor, Stylesheets stylesheets, Fonts fonts) {
        this.processor = processor;
        this.stylesheets = stylesheets;
        this.faces = new Faces(fonts);
        this.cover = new CoverPicture(faces);
        this.maps = new MapPictures(faces);
    }

    /**
     * What all variants of a publication are made from.
     *
     * @param prepared the prepared document
     * @param drawings its maps as SVG, by the path of their specification
     * @param pages the pages of the printed edition, if there is one
     * @param time the date of the entries and of the last change
     */
    public record Source(Publication publication, Theme theme, XdmNode prepared, Map<String, XdmNode> drawings,
            Optional<PrintedPages> pages, Instant time) {
    }

    /**
     * An EPUB that is made and not written.
     *
     * @param account what is in its files of the manuscript
     */
    public record Built(byte[] bytes, Account account) {
    }

    /**
     * Makes one variant.
     *
     * @throws BuildFailed if something in it would be refused by a reading system or a checker; it is reported
     */
    public Built build(Source source, Publication.Edition edition, Profile profile, Problems problems) throws BuildFailed {
        Publication.Epub wishes = edition.epub().orElseThrow();
        Profile settings = wishes.fonts() ? profile : profile.with("fonts", "none");
        Pictures pictures = new Pictures(source.publication().folder(), problems);
        for (XdmItem data : select("//*[self::mediaobject or self::inlinemediaobject][not(@role = 'awaited')]"
                + "/imageobject/imagedata[not(@format = 'map')]", source.prepared())) {
            pictures.add(((XdmNode) data).getAttributeValue(new QName("fileref")), Places.of((XdmNode) data));
        }
        Optional<byte[]> ownCover = wishes.cover().isPresent()
                ? pictures.cover(wishes.cover().get(), wishes.place()) : Optional.empty();
        problems.stopOnErrors();

        List<Faces.Face> embedded = faces.of(families(source), settings.value("fonts"));
        XdmNode entries = stylesheets.epubEntries(source.prepared(), source.theme(),
                parameters(source, settings, pictures, embedded, ownCover.isPresent()), problems);
        checkIds(entries, source.prepared(), problems);
        problems.stopOnErrors();

        Container container = new Container(source.time());
        for (XdmItem item : select("/q:container//q:entry", entries)) {
            XdmNode entry = (XdmNode) item;
            String path = entry.getAttributeValue(new QName("path"));
            if (entry.getAttributeValue(new QName("method")).equals("cover")) {
                drawCover((XdmNode) select("*", entry).itemAt(0));
                if (settings.value("cover-page").equals("svg")) {
                    container.add(path, coverSvg);
                }
            } else {
                container.add(path, serialized(entry));
            }
        }
        container.add(FOLDER + "cover.jpg", ownCover.orElse(coverJpeg));
        if (settings.value("maps").equals("png")) {
            maps.of(source.drawings()).forEach((name, bytes) -> container.add(FOLDER + name, bytes));
        }
        pictures.contents().forEach((name, bytes) -> container.add(FOLDER + name, bytes));
        for (Faces.Face face : embedded) {
            try {
                container.add(FOLDER + face.path(), Files.readAllBytes(face.file()));
            } catch (IOException e) {
                throw problems.fatal("file-unreadable", Place.of(face.file().toString()), String.valueOf(e.getMessage()));
            }
        }
        return new Built(container.bytes(), account(entries, container, pictures, MapPictures.names(source.drawings())));
    }

    private Account account(XdmNode entries, Container container, Pictures pictures, Map<String, String> maps) {
        Map<String, String> files = new HashMap<>();
        pictures.names().forEach((file, name) -> files.put(name, file));
        maps.values().forEach(name -> files.put(name, ""));
        FileAccount account = new FileAccount(files);
        select("/q:container//q:entry[@flow = 'text']/@path", entries).forEach(path -> account.read(container.entry(path.getStringValue())));
        return account.account();
    }

    /** The families that the text needs: those for Arabic letters and for code only where there are any. */
    private Set<String> families(Source source) {
        Map<String, String> tokens = source.theme().tokens();
        Set<String> families = new LinkedHashSet<>(List.of(tokens.get("text-family"), tokens.get("sans-family")));
        if (!tokens.get("heading-1-ornament").isEmpty()) {
            families.add(tokens.get("ornament-family"));
        }
        if (ARABIC.matcher(source.prepared().getStringValue()).find()) {
            families.add(tokens.get("arabic-text-family"));
            families.add(tokens.get("arabic-sans-family"));
        }
        if (select("//code | //programlisting", source.prepared()).size() > 0) {
            families.add(tokens.get("code-family"));
        }
        return families;
    }

    private Map<String, XdmValue> parameters(Source source, Profile settings, Pictures pictures, List<Faces.Face> embedded,
            boolean ownCover) {
        Map<String, XdmValue> parameters = new LinkedHashMap<>();
        parameters.put("profile", XdmMap.makeMap(settings.values()));
        parameters.put("drawings", XdmMap.makeMap(source.drawings()));
        if (settings.value("maps").equals("png")) {
            parameters.put("map-pictures", XdmMap.makeMap(MapPictures.names(source.drawings())));
        }
        parameters.put("pictures", XdmMap.makeMap(pictures.names()));
        parameters.put("faces", new XdmValue(embedded.stream().map(this::face).toList()));
        source.pages().ifPresent(pages -> parameters.put("layout", layout(pages)));
        parameters.put("identifiers", new XdmValue(Identifier.of(source.publication()).stream().map(XdmAtomicValue::new).toList()));
        parameters.put("own-cover", new XdmAtomicValue(ownCover));
        try {
            parameters.put("modified", new XdmAtomicValue(source.time().toString(), ItemType.DATE_TIME));
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
        return parameters;
    }

    private XdmNode face(Faces.Face face) {
        return node("face", Map.of("family", face.family(), "weight", Integer.toString(face.weight()),
                "style", face.italic() ? "italic" : "normal", "path", face.path(), "media-type", face.mediaType()), List.of());
    }

    private XdmNode layout(PrintedPages pages) {
        return node("layout", Map.of("source", pages.source(), "units", pages.layout().units()),
                pages.layout().starts().stream().map(page -> Map.of("label", page.label(),
                        "unit", Integer.toString(page.unit()), "lead", Integer.toString(page.lead()))).toList());
    }

    /** An element with attributes, and a {@code q:page} for each of the maps. */
    private XdmNode node(String name, Map<String, String> attributes, List<Map<String, String>> pages) {
        try {
            BuildingStreamWriter writer = processor.newDocumentBuilder().newBuildingStreamWriter();
            writer.writeStartDocument();
            start(writer, name, attributes);
            for (Map<String, String> page : pages) {
                start(writer, "page", page);
                writer.writeEndElement();
            }
            writer.writeEndElement();
            writer.writeEndDocument();
            return (XdmNode) select("/*", writer.getDocumentNode()).itemAt(0);
        } catch (XMLStreamException | SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void start(BuildingStreamWriter writer, String name, Map<String, String> attributes) throws XMLStreamException {
        writer.writeStartElement("q", name, QELEM);
        writer.writeNamespace("q", QELEM);
        for (Map.Entry<String, String> attribute : new java.util.TreeMap<>(attributes).entrySet()) {
            writer.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    /** An author's id may be one that Qelem makes for a page or the way back from a note. */
    private void checkIds(XdmNode entries, XdmNode prepared, Problems problems) {
        for (XdmItem entry : select("//q:entry", entries)) {
            Set<String> seen = new HashSet<>();
            for (XdmItem id : select(".//@id[not(parent::q:entry)]", (XdmNode) entry)) {
                if (!seen.add(id.getStringValue())) {
                    XdmValue named = select("(//*[@xml:id = '" + id.getStringValue().replace("'", "''") + "'], /*)[1]", prepared);
                    problems.error("id-reserved", Places.of((XdmNode) named.itemAt(0)), id.getStringValue());
                }
            }
        }
    }

    private void drawCover(XdmNode description) {
        byte[] svg = cover.svg(description);
        if (!java.util.Arrays.equals(svg, coverSvg)) {
            coverSvg = svg;
            coverJpeg = cover.jpeg(svg);
        }
    }

    private byte[] serialized(XdmNode entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Serializer serializer = processor.newSerializer(bytes);
        String method = entry.getAttributeValue(new QName("method"));
        serializer.setOutputProperty(Serializer.Property.METHOD, method);
        serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
        serializer.setOutputProperty(Serializer.Property.INDENT, method.equals("xml") ? "yes" : "no");
        if (method.equals("xhtml")) {
            serializer.setOutputProperty(Serializer.Property.HTML_VERSION, "5.0");
            serializer.setOutputProperty(Serializer.Property.INCLUDE_CONTENT_TYPE, "no");
        }
        try {
            for (XdmItem content : select(method.equals("text") ? "text()" : "*", entry)) {
                serializer.serializeNode((XdmNode) content);
            }
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private XdmValue select(String xpath, XdmNode context) {
        XPathCompiler compiler = processor.newXPathCompiler();
        compiler.declareNamespace("q", QELEM);
        compiler.declareNamespace("", "http://docbook.org/ns/docbook");
        try {
            return compiler.evaluate(xpath, context);
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
