package org.qelem.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The fonts of {@code fonts/fonts.xml}: which families there are, and which characters they have. */
public final class Fonts {

    private final Path configuration;
    private final List<FontFile> files = new ArrayList<>();
    /** What is wrong with the configuration itself. */
    private final Problems faults = new Problems();
    private final Map<Path, TrueTypeFile> read = new ConcurrentHashMap<>();

    private Fonts(Path configuration) {
        this.configuration = configuration;
    }

    /**
     * Reads the configuration. What is wrong with it, or with a font, {@link #faults} tells: a build can begin without.
     *
     * @param configuration {@code fonts.xml}, a configuration of FOP; the fonts' paths begin in its folder
     */
    public static Fonts read(Path configuration) {
        Fonts fonts = new Fonts(configuration);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(configuration.toFile(), fonts.new Reader());
        } catch (SAXParseException e) {
            fonts.faults.error("font-configuration", fonts.place(e.getLineNumber()), String.valueOf(e.getMessage()));
        } catch (IOException | SAXException e) {
            fonts.faults.error("file-unreadable", fonts.place(0), String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return fonts;
    }

    /** Where a line of the configuration stands, from the home folder. */
    private Place place(int line) {
        Path home = configuration.toAbsolutePath().getParent().getParent();
        return new Place(home.relativize(configuration.toAbsolutePath()).toString(), line, 0);
    }

    /** Takes the fonts from the configuration, each with its line. */
    private final class Reader extends DefaultHandler {

        private Locator locator;
        private Path file;
        private Place place;

        @Override
        public void setDocumentLocator(Locator where) {
            locator = where;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            if (name.equals("font")) {
                place = place(locator.getLineNumber());
                file = configuration.resolveSibling(String.valueOf(attributes.getValue("embed-url")));
            } else if (name.equals("font-triplet")) {
                files.add(new FontFile(attributes.getValue("name"), weight(attributes.getValue("weight")),
                        "italic".equals(attributes.getValue("style")), file, place));
            }
        }

        private int weight(String name) {
            try {
                return name == null || name.equals("normal") ? 400 : name.equals("bold") ? 700 : Integer.parseInt(name);
            } catch (NumberFormatException e) {
                faults.error("font-configuration", place(locator.getLineNumber()), "weight=\"" + name + "\"");
                return 400;
            }
        }
    }

    /** What is wrong with the configuration or with a font in it, as far as it keeps pages from being set. */
    public List<Problem> faults() {
        Problems found = new Problems();
        faults.all().forEach(found::add);
        Set<Path> seen = new HashSet<>();
        for (FontFile font : files) {
            if (seen.add(font.file)) {
                FontGate.check(font, configuration.getParent().relativize(font.file).toString(), found);
            }
        }
        return found.all();
    }

    /**
     * A family's font for a style and weight.
     *
     * @param weight as in CSS, 400 for the regular one
     * @param place where the configuration names the file
     */
    public record FontFile(String family, int weight, boolean italic, Path file, Place place) {

        public boolean bold() {
            return weight == 700;
        }
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
}
