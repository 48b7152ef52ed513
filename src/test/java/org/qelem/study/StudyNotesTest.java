package org.qelem.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.junit.jupiter.api.Test;
import org.qelem.problem.Problem;
import org.qelem.problem.Severity;

/** The 23 page notes, the note of the sidebar and the 41 marks of endnotes, as they stand on the pages. */
class StudyNotesTest {

    private static final Pattern PAGE_MARK = Pattern.compile("(?<= |^)\\*(\\d+)(?= |$)");
    private static final Pattern END_MARK = Pattern.compile("(?<= |^)(\\d+)\u2193(?= |$)");

    @Test
    void eachOf23NotesBeginsOnThePageOfItsMark() {
        List<PdfLines.Line> lines = StudyPdf.get().lines();
        Map<Integer, Integer> marks = new LinkedHashMap<>();
        for (PdfLines.Line line : lines) {
            if (!line.font().startsWith("SourceSerif4SmText")) {
                Matcher mark = PAGE_MARK.matcher(line.text());
                while (mark.find()) {
                    assertThat(marks.put(Integer.valueOf(mark.group(1)), line.page())).as("mark *" + mark.group(1)).isNull();
                }
            }
        }
        assertThat(marks.keySet()).containsExactlyElementsOf(IntStream.rangeClosed(1, 23).boxed().toList());
        assertThat(new PdfStreams(lines).notePages()).isEqualTo(marks);
    }

    @Test
    void the41MarksOfEndnotesStandInOrder() {
        List<Integer> marks = StudyPdf.get().lines().stream().filter(line -> line.page() > 2)
                .flatMap(line -> END_MARK.matcher(line.text()).results()).map(mark -> Integer.valueOf(mark.group(1))).toList();
        assertThat(marks).containsExactlyElementsOf(IntStream.rangeClosed(1, 41).boxed().toList());
    }

    @Test
    void theBuildReportsWhatIsAwaited() {
        assertThat(StudyPdf.get().problems()).extracting(Problem::severity).containsOnly(Severity.WARNING);
        assertThat(StudyPdf.get().problems()).filteredOn(problem -> problem.code().equals("endnotes-awaited"))
                .singleElement().satisfies(problem -> assertThat(problem.arguments().get(0)).isEqualTo(41));
        assertThat(StudyPdf.get().problems()).filteredOn(problem -> problem.code().equals("picture-awaited"))
                .extracting(problem -> problem.place().toString(), problem -> problem.arguments().get(0))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("02-field-situation.md:26:1", "figures/al-hafl-allegiance.jpg"));
    }

    @Test
    void eachPageMarkLeadsToItsNoteAndBack() throws IOException {
        try (PDDocument document = Loader.loadPDF(StudyPdf.get().file().toFile())) {
            Map<Integer, Integer> notePages = new PdfStreams(StudyPdf.get().lines()).notePages();
            for (Map.Entry<Integer, Integer> note : notePages.entrySet()) {
                PDPage page = document.getPage(note.getValue() - 1);
                long toThisPage = 0;
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionGoTo go
                            && go.getDestination() instanceof PDPageDestination destination
                            && page.getCOSObject().equals(destination.getPage().getCOSObject())) {
                        toThisPage++;
                    }
                }
                long notesHere = notePages.values().stream().filter(note.getValue()::equals).count();
                // From the mark to the note, and from the note to the mark.
                assertThat(toThisPage).as("links on page " + note.getValue()).isGreaterThanOrEqualTo(2 * notesHere);
            }
        }
    }
}
