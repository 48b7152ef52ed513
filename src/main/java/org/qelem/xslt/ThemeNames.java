package org.qelem.xslt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.qelem.problem.NearestName;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Compares the attribute sets and parameters that a theme overrides with those that exist. XSLT takes a misspelt one for
 * a new one and ignores it without a word. A set of the theme's own has a prefix other than {@code q}.
 */
final class ThemeNames {

    private static final Map<String, String> KINDS = Map.of("attribute-set", "attribute set", "param", "parameter");

    private final Path stylesheets;

    ThemeNames(Path stylesheets) {
        this.stylesheets = stylesheets;
    }

    /** @param line where its declaration ends */
    private record Declaration(String kind, String name, Path file, int line) {
    }

    /** Reports the names in the stylesheets of a theme's folder that no stylesheet of {@code pdf/} declares. */
    void check(Path theme, Problems problems) {
        List<Declaration> known = Stream.of("pdf", "").map(stylesheets::resolve).flatMap(ThemeNames::declarations).toList();
        declarations(theme).filter(declaration -> !declaration.name.contains(":") || declaration.name.startsWith("q:"))
                .forEach(declaration -> {
                    Set<String> names = new TreeSet<>();
                    known.stream().filter(base -> base.kind.equals(declaration.kind)).forEach(base -> names.add(base.name));
                    if (!names.contains(declaration.name)) {
                        String file = "stylesheets/" + stylesheets.relativize(declaration.file).toString().replace('\\', '/');
                        problems.error("theme-name-unknown", new Place(file, declaration.line, 0), KINDS.get(declaration.kind),
                                declaration.name, NearestName.to(declaration.name, names)
                                        .map(near -> "Did you mean \"" + near + "\"? ").orElse(""));
                    }
                });
    }

    /** The declarations of the stylesheets in a folder. What is not well-formed is told when it is compiled. */
    private static Stream<Declaration> declarations(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xsl")).sorted().flatMap(ThemeNames::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Declaration> read(Path file) {
        Reader reader = new Reader(file);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(file.toFile(), reader);
        } catch (SAXException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return reader.declarations.build();
    }

    private static final class Reader extends DefaultHandler {

        private static final int TOP_LEVEL = 2;

        private final Path file;
        private final Stream.Builder<Declaration> declarations = Stream.builder();
        private Locator locator;
        private int depth;

        Reader(Path file) {
            this.file = file;
        }

        @Override
        public void setDocumentLocator(Locator given) {
            locator = given;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            depth++;
            if (depth == TOP_LEVEL && KINDS.containsKey(localName) && attributes.getValue("name") != null) {
                declarations.add(new Declaration(localName, attributes.getValue("name"), file, locator.getLineNumber()));
            }
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            depth--;
        }
    }
}
