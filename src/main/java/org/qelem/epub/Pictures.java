package org.qelem.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qelem.manuscript.PublicationReader;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/**
 * The manuscript's pictures, as they go into the container: unchanged, under names of Qelem's. What a checker or a
 * careful reading system would refuse is an error: a file that is not what its name says, an SVG that runs or fetches
 * something.
 */
final class Pictures {

    /** What the file of each format begins with (EPUB 3.3, section 3.2, core media types). */
    private static final Map<String, String> FIRST_BYTES = Map.of(
            "png", "89504e470d0a1a0a", "jpg", "ffd8ff", "jpeg", "ffd8ff", "gif", "47494638");
    private static final Pattern FOREIGN_ADDRESS = Pattern.compile("(?is).*(?:@import|url\\(\\s*['\"]?(?!#|data:image/(?:png|jpeg|gif)[;,])).*");
    private static final Pattern OWN_ADDRESS = Pattern.compile("(?i)#.*|data:image/(?:png|jpeg|gif)[;,].*");

    private final Path folder;
    private final Problems problems;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    /** @param folder the publication's; nothing outside is read */
    Pictures(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Where each picture lies, below the package's folder, by its path in the publication. */
    Map<String, String> names() {
        return names;
    }

    /** The bytes by the name in the container. */
    Map<String, byte[]> contents() {
        return contents;
    }

    /**
     * Takes a picture in.
     *
     * @param file its path in the publication
     * @param place where it is named
     */
    void add(String file, Place place) {
        if (names.containsKey(file)) {
            return;
        }
        String format = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String name = String.format(Locale.ROOT, "picture-%02d.%s", names.size() + 1, format);
        try {
            Optional<byte[]> bytes = read(file, place);
            if (bytes.isPresent() && isSound(file, format, bytes.get(), place)) {
                names.put(file, name);
                contents.put(name, bytes.get());
            }
        } catch (BuildFailed e) {
            // reported
        }
    }

    /** The publication's own cover; empty, and reported, if it cannot be had. */
    Optional<byte[]> cover(String file, Place place) throws BuildFailed {
        if (!file.matches("(?i).*\\.jpe?g")) {
            problems.error("cover-format", place, file);
            return Optional.empty();
        }
        Optional<byte[]> bytes = read(file, place);
        return bytes.isPresent() && isSound(file, "jpg", bytes.get(), place) ? bytes : Optional.empty();
    }

    private Optional<byte[]> read(String file, Place place) throws BuildFailed {
        Optional<Path> found = PublicationReader.file(folder, file, place, problems);
        if (found.isEmpty()) {
            problems.error("picture-missing", place, file);
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(found.get()));
        } catch (IOException e) {
            throw problems.fatal("file-unreadable", place, String.valueOf(e.getMessage()));
        }
    }

    private boolean isSound(String file, String format, byte[] bytes, Place place) {
        if (format.equals("svg")) {
            Optional<String> fault = svgFault(bytes);
            fault.ifPresent(what -> problems.error("svg-unsafe", place, file, what));
            return fault.isEmpty();
        }
        String expected = FIRST_BYTES.get(format);
        if (expected == null) {
            problems.error("picture-format", place, file);
            return false;
        }
        int length = expected.length() / 2;
        if (bytes.length < length || !HexFormat.of().formatHex(bytes, 0, length).equals(expected)) {
            problems.error("picture-not-its-format", place, file, format.toUpperCase(Locale.ROOT));
            return false;
        }
        return true;
    }

    /** What in an SVG runs, fetches or cannot be read; empty if nothing does. */
    private static Optional<String> svgFault(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            String element = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    return Optional.of("a document type declaration");
                } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    return Optional.of("the processing instruction " + reader.getPITarget());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    element = reader.getLocalName();
                    if (element.equals("script") || element.equals("foreignObject")) {
                        return Optional.of("the element " + element);
                    }
                    Optional<String> fault = attributeFault(reader);
                    if (fault.isPresent()) {
                        return fault;
                    }
                } else if (event == XMLStreamConstants.CHARACTERS && element.equals("style")
                        && FOREIGN_ADDRESS.matcher(reader.getText()).matches()) {
                    return Optional.of("a style sheet that reads another file");
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static Optional<String> attributeFault(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            boolean address = name.equals("href") || name.equals("src");
            if (name.startsWith("on") || address && !OWN_ADDRESS.matcher(value).matches()
                    || !address && FOREIGN_ADDRESS.matcher(value).matches()) {
                return Optional.of("the attribute " + name + "=\"" + value + "\"");
            }
        }
        return Optional.empty();
    }
}
