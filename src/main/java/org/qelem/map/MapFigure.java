package org.qelem.map;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmArray;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.qelem.problem.Severity;

/**
 * The stage that turns the specification of a map into SVG. One object serves a whole process: it keeps the
 * compiled stylesheet, the parsed base data and the drawings, and draws again only what has changed. Safe for
 * use by several threads.
 */
public final class MapFigure {

    private final Processor processor;
    private final MapStylesheet stylesheet;
    private final WordWidths widths;
    private final BaseData base;
    private final DrawingCache drawings;

    /**
     * A stage with its own collaborators.
     *
     * @param processor Saxon, with the caller's security settings
     * @param stylesheet {@code map.xsl}, or a theme's stylesheet that imports it
     * @param faces the fonts that the stylesheet may ask for, and no others, since each is read and measured; words in a
     *        font that is not among them are given a generous width
     * @param cache a folder for drawings that outlive the process, which need not exist yet
     */
    public MapFigure(Processor processor, Path stylesheet, Collection<Face> faces, Optional<Path> cache) {
        this.processor = processor;
        this.stylesheet = new MapStylesheet(processor, stylesheet);
        this.widths = new WordWidths(faces);
        this.base = new BaseData(processor);
        this.drawings = new DrawingCache(cache);
    }

    /**
     * Draws a map, unless it was drawn before from the same content.
     *
     * @param root the publication's folder, outside of which nothing is read
     * @param file the specification, within {@code root}
     * @param language one of the specification's languages
     * @param problems takes what is wrong, at its place in the specification: errors, and warnings about labels
     * @return nothing if there were errors
     * @throws IOException if a file cannot be read
     * @throws IllegalStateException if the stylesheet does not compile or fails, which is a defect of it
     */
    public Optional<MapDrawing> draw(Path root, Path file, String language, Medium medium, Problems problems) throws IOException {
        Path absoluteRoot = root.toAbsolutePath().normalize();
        Path absoluteFile = file.toAbsolutePath().normalize();
        String name = absoluteRoot.relativize(absoluteFile).toString().replace('\\', '/');
        byte[] text = Files.readAllBytes(absoluteFile);
        Optional<Specification> read = SpecificationReader.read(name, new String(text, StandardCharsets.UTF_8), problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Specification specification = read.get();
        if (specification.awaitsApproval()) {
            problems.warning("map-approval-awaited", specification.place("/approval"));
        }
        if (!specification.languages().contains(language)) {
            problems.error("map-language-undeclared", specification.place("/languages"), language,
                    String.join(", ", specification.languages()));
            return Optional.empty();
        }
        Optional<Map<String, byte[]>> contents =
                base.read(absoluteRoot, absoluteFile.getParent(), specification, problems);
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        try {
            String key = key(name, text, contents.get(), language, medium);
            Optional<DrawingCache.Entry> entry = drawings.get(key);
            if (entry.isEmpty()) {
                entry = draw(specification, contents.get(), language, medium, problems);
                if (entry.isEmpty()) {
                    return Optional.empty();
                }
                drawings.put(key, entry.get());
            }
            DrawingCache.Entry drawn = entry.get();
            drawn.findings().forEach(problems::add);
            boolean wrong = drawn.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
            return wrong ? Optional.empty() : Optional.of(new MapDrawing(drawn.svg(), drawn.width(), drawn.height(),
                    specification.text("title", language), specification.text("description", language), language));
        } catch (SaxonApiException e) {
            throw new IllegalStateException("the stylesheet of maps failed: " + e.getMessage(), e);
        }
    }

    private String key(String name, byte[] text, Map<String, byte[]> contents, String language, Medium medium)
            throws IOException, SaxonApiException {
        Fingerprint fingerprint = new Fingerprint().add(processor.getSaxonProductVersion()).add(stylesheet.fingerprint());
        fingerprint.add(widths.fingerprint()).add(name).add(text).add(language).add(medium.key());
        contents.forEach((file, bytes) -> fingerprint.add(file).add(bytes));
        return fingerprint.hex();
    }

    private Optional<DrawingCache.Entry> draw(Specification specification, Map<String, byte[]> contents, String language,
            Medium medium, Problems problems) throws IOException, SaxonApiException {
        Optional<Map<String, XdmValue>> layers = base.parse(contents, specification, problems);
        if (layers.isEmpty()) {
            return Optional.empty();
        }
        Xslt30Transformer transformer = stylesheet.executable().load30();
        transformer.setStylesheetParameters(Map.of(
                new QName("specification"), xdm(specification.values()),
                new QName("base"), map(layers.get()),
                new QName("widths"), xdm(widths.of(specification.words())),
                new QName("language"), new XdmAtomicValue(language),
                new QName("medium"), new XdmAtomicValue(medium.key())));
        XdmMap result = (XdmMap) transformer.callTemplate(null);
        List<Problem> findings = new ArrayList<>();
        for (XdmValue finding : ((XdmArray) result.get("findings").itemAt(0)).asList()) {
            findings.add(problem((XdmMap) finding.itemAt(0), specification));
        }
        return Optional.of(new DrawingCache.Entry(serialize((XdmNode) result.get("svg").itemAt(0)),
                number(result.get("width")), number(result.get("height")), findings));
    }

    /** A finding of the stylesheet, at the line of what it is about. Labels that touch something spoil no content. */
    private static Problem problem(XdmMap finding, Specification specification) throws SaxonApiException {
        String code = finding.get("code").itemAt(0).getStringValue();
        Place place = specification.place(finding.get("where").itemAt(0).getStringValue());
        List<Object> arguments = new ArrayList<>();
        for (XdmValue argument : ((XdmArray) finding.get("arguments").itemAt(0)).asList()) {
            arguments.add(argument.itemAt(0).getStringValue());
        }
        return new Problem(code, code.startsWith("map-label-") ? Severity.WARNING : Severity.ERROR, place, arguments);
    }

    private String serialize(XdmNode svg) throws SaxonApiException {
        StringWriter text = new StringWriter();
        Serializer serializer = processor.newSerializer(text);
        serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
        serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
        serializer.setOutputProperty(Serializer.Property.INDENT, "yes");
        serializer.setOutputProperty(Serializer.Property.SUPPRESS_INDENTATION, "Q{http://www.w3.org/2000/svg}text");
        serializer.serializeNode(svg);
        return text.toString();
    }

    private static double number(XdmValue value) throws SaxonApiException {
        return ((XdmAtomicValue) value.itemAt(0)).getDoubleValue();
    }

    /** Maps, lists, texts and numbers as XDM. */
    private static XdmItem xdm(Object value) {
        if (value instanceof Map<?, ?> map) {
            XdmMap result = new XdmMap();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                result = result.put(new XdmAtomicValue((String) entry.getKey()), xdm(entry.getValue()));
            }
            return result;
        }
        if (value instanceof List<?> list) {
            return new XdmArray(list.stream().map(MapFigure::xdm).toArray(XdmItem[]::new));
        }
        return value instanceof Double number ? new XdmAtomicValue(number) : new XdmAtomicValue((String) value);
    }

    private static XdmMap map(Map<String, XdmValue> values) {
        XdmMap result = new XdmMap();
        for (Map.Entry<String, XdmValue> entry : values.entrySet()) {
            result = result.put(new XdmAtomicValue(entry.getKey()), entry.getValue());
        }
        return result;
    }
}
