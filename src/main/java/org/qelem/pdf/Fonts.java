package org.qelem.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The fonts of {@code fonts/fonts.xml}: which families there are, and which characters they have. */
public final class Fonts {

    private final Path configuration;
    private final List<FontFile> files = new ArrayList<>();
    private final Map<Path, TrueTypeFile> read = new ConcurrentHashMap<>();

    private Fonts(Path configuration) {
        this.configuration = configuration;
    }

    /**
     * Reads the configuration.
     *
     * @param configuration {@code fonts.xml}, a configuration of FOP; the fonts' paths begin in its folder
     * @throws UncheckedIOException if it cannot be read
     */
    public static Fonts read(Path configuration) {
        Fonts fonts = new Fonts(configuration);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(configuration.toFile());
            for (Element font : elements(document.getDocumentElement(), "font")) {
                Path file = configuration.resolveSibling(font.getAttribute("embed-url"));
                for (Element triplet : elements(font, "font-triplet")) {
                    fonts.files.add(new FontFile(triplet.getAttribute("name"), weight(triplet.getAttribute("weight")),
                            triplet.getAttribute("style").equals("italic"), file));
                }
            }
            return fonts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new UncheckedIOException(new IOException(configuration + ": " + e.getMessage(), e));
        }
    }

    /**
     * A family's font for a style and weight.
     *
     * @param weight as in CSS, 400 for the regular one
     */
    public record FontFile(String family, int weight, boolean italic, Path file) {

        public boolean bold() {
            return weight == 700;
        }
    }

    private static int weight(String name) {
        return name.equals("normal") ? 400 : name.equals("bold") ? 700 : Integer.parseInt(name);
    }

    /** All fonts, in the order of the configuration. */
    public List<FontFile> files() {
        return List.copyOf(files);
    }

    /** The configuration's file. */
    public Path configuration() {
        return configuration;
    }

    /** Whether a family has all characters of a text but its spaces. */
    public boolean has(String family, String text) {
        return missing(List.of(family), false, false, text.codePoints().filter(c -> !Character.isWhitespace(c)).boxed().toList()).isEmpty();
    }

    /**
     * The characters that none of the families has, in the given style and weight or in its first font if it has no such
     * one. A family that is not configured has none.
     */
    Set<Integer> missing(List<String> names, boolean bold, boolean italic, Collection<Integer> wanted) {
        Set<Integer> missing = new TreeSet<>(wanted);
        names.stream().flatMap(name -> fileOf(name, bold, italic).stream())
                .forEach(file -> file(file.toUri()).codePoints().values().forEach(missing::removeAll));
        return missing;
    }

    private Optional<Path> fileOf(String family, boolean bold, boolean italic) {
        List<FontFile> fonts = files.stream().filter(font -> font.family().equals(family)).toList();
        return fonts.stream().filter(font -> font.bold() == bold && font.italic() == italic).findFirst()
                .or(() -> fonts.stream().findFirst()).map(FontFile::file);
    }

    /**
     * A font of the configuration, read once.
     *
     * @param uri its address, absolute or as the configuration has it
     */
    TrueTypeFile file(URI uri) {
        return read.computeIfAbsent(Path.of(configuration.toUri().resolve(uri)), path -> {
            try {
                return TrueTypeFile.read(path);
            } catch (IOException e) {
                throw new UncheckedIOException(path + ": " + e.getMessage(), e);
            }
        });
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        var nodes = parent.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
