package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.qelem.problem.Problems;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The variants are one text for several reading systems. */
class EpubVariantsTest {

    private static final Pattern MODERN = Pattern.compile(
            "@media|:root|-inline-|\\bcalc\\(|\\bmin\\(|\\bmax\\(|: start;|: end;|\\dv[hw]\\b|color-scheme|transform");

    @Test
    void everyVariantHasTheIdenticalTextInTheIdenticalOrder() {
        TestEpubs study = TestEpubs.of(TestEpubs.STUDY);
        assertThat(study.books().keySet()).containsExactlyElementsOf(TestEpubs.VARIANTS);
        Map<String, String> expected = texts(study.book("epub"));
        assertThat(String.join("", expected.values()).length()).isGreaterThan(70_000);
        study.books().forEach((name, book) -> assertThat(firstDifference(expected, texts(book))).as(name).isEmpty());
    }

    /** The text of each file of the text and of the contents, notes and lettering included, and where its pages begin. */
    private static Map<String, String> texts(EpubBook book) {
        Map<String, String> texts = new TreeMap<>();
        book.spine().forEach((name, file) -> {
            if (!name.endsWith("cover.xhtml")) {
                texts.put(name, text(file));
            }
        });
        return texts;
    }

    /** Empty if there is none: the whole text of the study tells nobody what is wrong. */
    private static String firstDifference(Map<String, String> expected, Map<String, String> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        for (String name : expected.keySet()) {
            int at = Arrays.mismatch(expected.get(name).toCharArray(), actual.get(name).toCharArray());
            if (at >= 0) {
                return name + ": " + expected.get(name).substring(Math.max(0, at - 40), Math.min(at + 40, expected.get(name).length()));
            }
        }
        return "";
    }

    /** The cover's page begins with the contents where the cover has no file. */
    private static String text(Document file) {
        EpubBook.elements(file, "span").stream()
                .filter(span -> span.getAttribute("role").equals("doc-pagebreak") && !span.getAttribute("aria-label").equals("i"))
                .forEach(span -> span.setTextContent("\u2016" + span.getAttribute("aria-label") + "\u2016"));
        EpubBook.elements(file, "nav").stream().filter(nav -> nav.hasAttribute("hidden")).forEach(nav -> nav.getParentNode().removeChild(nav));
        // a map may be a picture: its lettering is in the picture then, and what is read out is compared below
        EpubBook.elements(file, "svg").forEach(svg -> svg.setTextContent(""));
        return file.getElementsByTagNameNS("*", "body").item(0).getTextContent();
    }

    @Test
    void theMapSaysTheSameInEveryVariant() {
        TestEpubs study = TestEpubs.of(TestEpubs.STUDY);
        Element drawn = maps(study.book("epub"), "svg").get(0);
        String said = EpubBook.elements(drawn, "title").get(0).getTextContent() + " " + EpubBook.elements(drawn, "desc").get(0).getTextContent();
        assertThat(said).hasSizeGreaterThan(100);
        study.books().forEach((name, book) -> {
            List<Element> pictures = maps(book, "img");
            if (pictures.isEmpty()) {
                assertThat(maps(book, "svg").get(0).getTextContent()).as(name).isEqualTo(drawn.getTextContent());
            } else {
                assertThat(pictures.get(0).getAttribute("alt")).as(name).isEqualTo(said.replaceAll("\\s+", " ").strip());
                assertIsDrawn(book.entries().get("EPUB/" + pictures.get(0).getAttribute("src")));
            }
        });
    }

    private static List<Element> maps(EpubBook book, String element) {
        return book.spine().values().stream().flatMap(file -> EpubBook.elements(file, element).stream())
                .filter(map -> map.getAttribute("class").equals("map")).toList();
    }

    /** The picture has the lettering: black strokes on the paper of the strip below the map, where there is nothing else. */
    private static void assertIsDrawn(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(1600);
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertThat(colours).as("smooth edges of letters and lines").hasSizeGreaterThan(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CSS 2.1 and nothing that made an old engine refuse a book. */
    @Test
    void plainCssIsPlain() throws Exception {
        Map<String, Profile> profiles = new ProfileReader(Path.of("stylesheets").toRealPath()).readAll(new Problems());
        for (String name : TestEpubs.VARIANTS) {
            String css = new String(TestEpubs.of(TestEpubs.STUDY).book(name).entries().get("EPUB/style.css"), StandardCharsets.UTF_8);
            boolean plain = profiles.get(name).value("css").equals("plain");
            assertThat(MODERN.matcher(css).find()).as(name).isEqualTo(!plain);
        }
        String arabic = new String(TestEpubs.of(TestEpubs.RIGHT_TO_LEFT).book("epub-compat").entries().get("EPUB/style.css"), StandardCharsets.UTF_8);
        assertThat(arabic).contains("text-align: right;").contains("border-right:").doesNotContain("border-left:");
    }

    @Test
    void theDifferencesAreThoseThatTheProfilesDeclare() throws Exception {
        Map<String, Profile> profiles = new ProfileReader(Path.of("stylesheets").toRealPath()).readAll(new Problems());
        assertThat(profiles.keySet()).containsExactlyElementsOf(TestEpubs.VARIANTS);
        EpubBook standard = TestEpubs.of(TestEpubs.STUDY).book("epub");
        for (String name : TestEpubs.VARIANTS) {
            Profile profile = profiles.get(name);
            EpubBook book = TestEpubs.of(TestEpubs.STUDY).book(name);
            List<String> differences = differences(standard, book);
            System.out.println(name + ":");
            profile.settings().forEach((setting, value) -> {
                if (value.own()) {
                    System.out.println("  " + setting + ": " + value.value() + " (" + value.reason() + "; " + value.version() + ", " + value.date() + ")");
                }
            });
            differences.forEach(difference -> System.out.println("    " + difference));
            boolean differs = profile.settings().values().stream().anyMatch(Profile.Setting::own);
            assertThat(differences.isEmpty()).as(name + " differs where it declares to").isEqualTo(!differs);
            assertThat(book.entries().containsKey("EPUB/toc.ncx")).isEqualTo(profile.value("ncx").equals("yes"));
            assertThat(EpubBook.elements(book.opf(), "guide")).hasSize(profile.value("guide").equals("yes") ? 1 : 0);
            assertThat(book.entries().containsKey("EPUB/cover.xhtml")).isEqualTo(!profile.value("cover-page").equals("none"));
            assertThat(book.entries().keySet().stream().anyMatch(entry -> entry.startsWith("EPUB/fonts/"))).isEqualTo(!profile.value("fonts").equals("none"));
            assertThat(notes(book)).isNotEmpty().allMatch(note -> note.getLocalName().equals(profile.value("note-element")));
        }
    }

    private static List<Element> notes(EpubBook book) {
        List<Element> notes = new ArrayList<>();
        book.spine().values().forEach(file -> EpubBook.elements(file, "*").stream()
                .filter(element -> element.getAttribute("role").equals("doc-footnote")).forEach(notes::add));
        return notes;
    }

    private static List<String> differences(EpubBook one, EpubBook other) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(one.entries().keySet());
        names.addAll(other.entries().keySet());
        for (String name : names) {
            byte[] first = one.entries().get(name);
            byte[] second = other.entries().get(name);
            if (first == null || second == null) {
                differences.add((first == null ? "+ " : "- ") + name);
            } else if (!Arrays.equals(first, second)) {
                differences.add("~ " + name + " " + lines(first, second));
            }
        }
        return differences;
    }

    private static String lines(byte[] first, byte[] second) {
        List<String> one = new String(first, StandardCharsets.UTF_8).lines().toList();
        List<String> other = new String(second, StandardCharsets.UTF_8).lines().toList();
        return "-" + one.stream().filter(line -> !other.contains(line)).count() + " +" + other.stream().filter(line -> !one.contains(line)).count() + " lines";
    }
}
