package org.qelem.places;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qelem.pdf.ColourChange;
import org.qelem.pdf.PageMap;
import org.qelem.pdf.Waiver;
import org.qelem.problem.Place;

/**
 * The file beside an output that says where its parts come from: {@code .study-screen.pdf.places}. It begins with the digest of
 * the output, so that one of another build is not believed. Each line is a word and its values, with tabs between them:
 * {@code area} (page, left, top, width, height in pt, place), {@code colour} (the
 * same, and which became another, and how far), {@code waiver} (rule, place, places that it covers) and {@code id}.
 */
public final class OriginsFile {

    private static final String FIRST_LINE = "qelem places 1";
    private static final String SUFFIX = ".places";

    private OriginsFile() {
    }

    /** The name of the file that stands beside an output. */
    public static String name(String output) {
        return "." + output + SUFFIX;
    }

    /**
     * Writes the file.
     *
     * @param output the output's bytes
     * @param folder where both files lie: the publication is named from there
     */
    public static byte[] write(Origins origins, byte[] output, Path folder) {
        StringBuilder text = new StringBuilder();
        line(text, FIRST_LINE);
        line(text, "sha256", digest(output));
        line(text, "publication", encode(relative(folder, origins.publication())));
        for (PageMap.Area area : origins.pages().areas()) {
            line(text, area("area", area));
        }
        for (ColourChange change : origins.pages().changes()) {
            line(text, area("colour", change.area()), change.colour(), number(change.distance()));
        }
        for (Waiver waiver : origins.pages().waivers()) {
            List<String> values = new ArrayList<>(List.of("waiver", waiver.rule(), place(waiver.place())));
            new TreeSet<>(waiver.covers()).forEach(covered -> values.add(place(covered)));
            line(text, values.toArray(String[]::new));
        }
        new TreeMap<>(origins.ids()).forEach((id, place) -> line(text, "id", encode(id), place(place)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String... values) {
        text.append(String.join("\t", values)).append('\n');
    }

    private static String area(String word, PageMap.Area area) {
        return String.join("\t", word, Integer.toString(area.page()), number(area.x()), number(area.y()), number(area.width()),
                number(area.height()), place(area.place()));
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }

    private static String place(Place place) {
        return encode(place.file()) + ":" + place.line() + ":" + place.column();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String relative(Path folder, Path publication) {
        try {
            String path = folder.toAbsolutePath().normalize().relativize(publication.toAbsolutePath().normalize()).toString();
            return path.isEmpty() ? "." : path.replace('\\', '/');
        } catch (IllegalArgumentException e) { // another drive
            return publication.toAbsolutePath().toString();
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is known of an output.
     *
     * @return empty if nothing stands beside it, or not of these bytes
     */
    public static Optional<Origins> read(Path output, byte[] bytes) {
        try {
            List<String> lines = Files.readAllLines(output.resolveSibling(name(output.getFileName().toString())));
            return lines.size() > 2 && lines.get(0).equals(FIRST_LINE) && lines.get(1).equals("sha256\t" + digest(bytes))
                    ? Optional.of(read(lines.subList(2, lines.size()), parent(output))) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty(); // damaged: what is not known is not told
        }
    }

    /** Named as the user named the output. */
    private static Path parent(Path output) {
        return output.getParent() == null ? Path.of("") : output.getParent();
    }

    private static Origins read(List<String> lines, Path folder) {
        Path publication = folder;
        List<PageMap.Area> areas = new ArrayList<>();
        List<ColourChange> changes = new ArrayList<>();
        List<Waiver> waivers = new ArrayList<>();
        Map<String, Place> ids = new LinkedHashMap<>();
        for (String line : lines) {
            String[] values = line.split("\t");
            switch (values[0]) {
                case "publication" -> publication = folder.resolve(decode(values[1])).normalize();
                case "area" -> areas.add(readArea(values));
                case "colour" -> changes.add(new ColourChange(readArea(values), values[7], Double.parseDouble(values[8])));
                case "waiver" -> {
                    Set<Place> covers = new LinkedHashSet<>();
                    for (int i = 3; i < values.length; i++) {
                        covers.add(readPlace(values[i]));
                    }
                    waivers.add(new Waiver(values[1], readPlace(values[2]), covers));
                }
                case "id" -> ids.put(decode(values[1]), readPlace(values[2]));
                default -> throw new IllegalArgumentException(values[0]);
            }
        }
        return new Origins(publication, new PageMap(areas, waivers, changes), ids);
    }

    private static PageMap.Area readArea(String[] values) {
        return new PageMap.Area(Integer.parseInt(values[1]), Double.parseDouble(values[2]), Double.parseDouble(values[3]),
                Double.parseDouble(values[4]), Double.parseDouble(values[5]), readPlace(values[6]));
    }

    private static Place readPlace(String text) {
        Place place = Place.parse(text);
        return new Place(decode(place.file()), place.line(), place.column());
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
