package org.qelem.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** The study's map, in each language and medium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorridorMapTest {

    private static final Path ROOT = Path.of("seeds", "isis-defection");
    private static final Path SPECIFICATION = ROOT.resolve("figures").resolve("corridors.map.yaml");

    /** What the study's passage and issue 3 name, in English and Arabic. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "en", List.of("SYRIA", "IRAQ", "Idlib", "Jebel Bashri", "Raqqa", "Al-Sukhnah", "Palmyra", "Palmyra mountains",
                    "Syrian desert", "Daraa", "Anbar desert", "ANBAR", "SALAH AL-DIN", "Baghdad", "Tarmiya", "DIYALA", "Kirkuk",
                    "Mosul", "Hamrin Mountains", "Hasakah", "Deir Al-Zor", "northern corridor", "southern corridor"),
            "ar", List.of("سوريا", "العراق", "إدلب", "جبل البشري", "الرقة", "السخنة", "تدمر", "جبال تدمر",
                    "البادية السورية", "درعا", "صحراء الأنبار", "الأنبار", "صلاح الدين", "بغداد", "الطارمية", "ديالى", "كركوك",
                    "الموصل", "جبال حمرين", "الحسكة", "دير الزور", "الممر الشمالي", "الممر الجنوبي"));

    /** The SVG that FOP, browsers and reading systems draw alike, as vectors with live text. */
    private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "g", "path", "rect", "circle", "text");
    private static final Set<String> ATTRIBUTES = Set.of("width", "height", "viewBox", "role", "lang", "id", "direction",
            "font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-anchor", "transform", "aria-hidden",
            "x", "y", "cx", "cy", "r", "d", "fill", "fill-rule", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin",
            "stroke-linecap");

    private final Processor processor = new Processor(false);
    private final MapFigure figure = figure();
    private final Map<String, Map<Medium, MapDrawing>> drawings = new HashMap<>();
    private final Problems problems = new Problems();

    @BeforeAll
    void draw() throws IOException {
        for (String language : NAMES.keySet()) {
            Map<Medium, MapDrawing> byMedium = new EnumMap<>(Medium.class);
            for (Medium medium : Medium.values()) {
                byMedium.put(medium, figure.draw(ROOT, SPECIFICATION, language, medium, problems).orElseThrow());
            }
            drawings.put(language, byMedium);
        }
    }

    static Stream<Arguments> all() {
        return NAMES.keySet().stream().flatMap(language ->
                Arrays.stream(Medium.values()).map(medium -> Arguments.of(language, medium)));
    }

    @Test
    void noLabelTouchesAnythingAndTheAuthorsApprovalIsAsked() {
        assertThat(problems.all()).extracting(Problem::code).containsExactly("map-approval-awaited");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyNamedPlaceIsThere(String language, Medium medium) throws SaxonApiException {
        assertThat(strings(svg(language, medium), "//svg:text[not(@aria-hidden)]")).containsAll(NAMES.get(language));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysThatItIsSchematic(String language, Medium medium) throws SaxonApiException {
        assertThat(String.join(" ", strings(svg(language, medium), "//svg:text")))
                .contains(language.equals("en") ? "Schematic" : "خريطة تخطيطية");
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasTitleAndDescription(String language, Medium medium) throws SaxonApiException {
        MapDrawing drawing = drawings.get(language).get(medium);
        assertThat(strings(svg(language, medium), "/svg:svg/svg:title")).containsExactly(drawing.title());
        assertThat(strings(svg(language, medium), "/svg:svg/svg:desc")).containsExactly(drawing.description());
        assertThat(drawing.description()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noTextIsSmallerThanSixPoints(String language, Medium medium) throws SaxonApiException {
        assertThat(strings(svg(language, medium), "//svg:text/@font-size")).isNotEmpty()
                .allSatisfy(size -> assertThat(Double.parseDouble(size)).isGreaterThanOrEqualTo(6));
    }

    @ParameterizedTest
    @MethodSource("all")
    void staysWithinTheSafeSubsetOfSvg(String language, Medium medium) throws SaxonApiException {
        XdmNode svg = svg(language, medium);
        assertThat(new TreeSet<>(strings(svg, "//*/local-name()"))).isSubsetOf(ELEMENTS);
        assertThat(new TreeSet<>(strings(svg, "//@*/local-name()"))).isSubsetOf(ATTRIBUTES);
        assertThat(strings(svg, "//@*[contains(., 'url(') or contains(., 'NaN') or contains(., 'INF')]")).isEmpty();
    }

    @Test
    void fitsThePage() {
        MapDrawing drawing = drawings.get("en").get(Medium.SCREEN);
        // The measure of the theme: a map that were scaled down would have smaller labels than it says.
        assertThat(drawing.width()).isBetween(371.0, 372.1);
        assertThat(drawing.height()).isLessThanOrEqualTo(330);
    }

    @Test
    void printsGreysOnTheBlackPlateAndColoursInCmyk() throws SaxonApiException {
        for (String paint : strings(svg("en", Medium.PRINT), "//(@fill | @stroke)[starts-with(., '#')]")) {
            boolean grey = paint.substring(1, 3).equals(paint.substring(3, 5)) && paint.substring(3, 5).equals(paint.substring(5, 7));
            assertThat(paint).matches(value -> grey || value.matches("#[0-9a-f]{6} device-cmyk\\([0-9.]+(,[0-9.]+){3}\\)"));
        }
        assertThat(strings(svg("en", Medium.SCREEN), "//@*[contains(., 'cmyk')]")).isEmpty();
    }

    @Test
    void hasLargerLabelsInAnEpub() throws SaxonApiException {
        String size = "//svg:text[. = 'Mosul'][1]/@font-size";
        assertThat(Double.parseDouble(strings(svg("en", Medium.EPUB), size).get(0)))
                .isGreaterThan(Double.parseDouble(strings(svg("en", Medium.SCREEN), size).get(0)) * 1.1);
    }

    /** The time is that of the processor, so that a busy machine does not count. */
    @Test
    void isDrawnInASecondAndAHalfOnceWarm() throws IOException {
        MapFigure warm = figure();
        long best = Long.MAX_VALUE;
        for (String language : NAMES.keySet()) {
            for (Medium medium : Medium.values()) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                warm.draw(ROOT, SPECIFICATION, language, medium, new Problems());
                best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
            }
        }
        assertThat(best / 1_000_000).as("milliseconds of the fastest of six different drawings").isLessThan(1500);
    }

    private MapFigure figure() {
        return new MapFigure(processor, Path.of("stylesheets", "map", "map.xsl"), MapFonts.FACES, Optional.empty());
    }

    private XdmNode svg(String language, Medium medium) throws SaxonApiException {
        return processor.newDocumentBuilder().build(new StreamSource(new StringReader(drawings.get(language).get(medium).svg())));
    }

    /** The strings that an expression selects, without the controls of writing direction. */
    private List<String> strings(XdmNode svg, String expression) throws SaxonApiException {
        XPathCompiler xpath = processor.newXPathCompiler();
        xpath.declareNamespace("svg", "http://www.w3.org/2000/svg");
        return xpath.evaluate(expression, svg).stream().map(XdmItem::getStringValue)
                .map(text -> text.replaceAll("[\\u202B\\u202C]", "")).toList();
    }
}
