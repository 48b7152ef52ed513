package org.qelem.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.qelem.problem.Problem;
import org.qelem.problem.Severity;
import org.qelem.problem.Spot;
import org.qelem.problem.Wording;

/**
 * The problems as one HTML page, for an editor or a designer: each PDF page on which something was found, with the places marked
 * and numbered, beside what was found there. It holds all that it shows, and runs nothing.
 */
public final class HtmlReport {

    /** So many pages of a file are shown; of others it is told in words. A picture has some 100 kB. */
    private static final int MOST_PICTURES = 100;
    /** A mark is larger than what it marks, in pt on each side. */
    private static final double AROUND = 2;

    private final Wording wording = new Wording();
    private final String version;

    /** @param version that of Qelem */
    public HtmlReport(String version) {
        this.version = version;
    }

    /** A problem, and the number and the anchor by which it is found from its page. */
    private record Numbered(int number, String anchor, Problem problem) {

        private String severity() {
            return problem.severity().name().toLowerCase(Locale.ROOT);
        }
    }

    /** Writes all subjects, and leaves {@code out} open. */
    public void write(List<Subject> subjects, OutputStream out) throws IOException {
        try {
            write(subjects, new HtmlWriter(out));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(List<Subject> subjects, HtmlWriter html) throws IOException, XMLStreamException {
        html.start("html", "lang", "en");
        html.start("head");
        html.empty("meta", "charset", "UTF-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", "Check of " + (subjects.size() == 1 ? fileName(subjects.get(0)) : subjects.size() + " files"));
        html.element("style", style());
        html.end();
        html.start("body");
        html.start("header");
        html.element("h1", "Fit to leave the house?");
        writeSummary(subjects, html);
        html.end();
        html.start("main");
        for (int i = 0; i < subjects.size(); i++) {
            write(subjects.get(i), "file-" + (i + 1), html);
        }
        html.end();
        html.element("footer", "Qelem " + version);
        html.end();
        html.end();
        html.close();
    }

    private static int page(Problem problem) {
        return problem.spot().map(Spot::page).orElse(0);
    }

    private static String style() throws IOException {
        try (InputStream stream = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fileName(Subject subject) {
        return Path.of(subject.name()).getFileName().toString();
    }

    private static void writeSummary(List<Subject> subjects, HtmlWriter html) throws IOException, XMLStreamException {
        html.start("table");
        html.start("thead");
        html.start("tr");
        for (String head : List.of("File", "Fit", "Errors", "Warnings", "Waived")) {
            html.element("th", head, "scope", "col");
        }
        html.end();
        html.end();
        html.start("tbody");
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            html.start("tr");
            html.start("th", "scope", "row");
            html.element("a", fileName(subject), "href", "#file-" + (i + 1), "dir", "auto");
            html.end();
            html.element("td", subject.isFit() ? "yes" : "no", "class", subject.isFit() ? "fit" : "unfit");
            for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.WAIVED)) {
                html.element("td", Long.toString(subject.count(severity)));
            }
            html.end();
        }
        html.end();
        html.end();
    }

    private void write(Subject subject, String anchor, HtmlWriter html) throws IOException, XMLStreamException {
        Map<Integer, List<Numbered>> pages = new TreeMap<>();
        List<Problem> inOrder = subject.problems().stream().sorted(Comparator.comparingInt(HtmlReport::page)).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            pages.computeIfAbsent(page(inOrder.get(i)), page -> new ArrayList<>()).add(new Numbered(i + 1, anchor + "-" + (i + 1), inOrder.get(i)));
        }
        html.start("section", "aria-labelledby", anchor);
        html.element("h2", fileName(subject), "id", anchor, "dir", "auto");
        html.element("p", subject.measures().isEmpty() ? "" : "Measured by: " + String.join("; ", subject.measures()) + ".");
        if (pages.isEmpty()) {
            html.element("p", "Nothing was found.");
        }
        Path file = Path.of(subject.name());
        boolean isPdf = subject.name().toLowerCase(Locale.ROOT).endsWith(".pdf") && Files.isRegularFile(file);
        try (PagePictures pictures = isPdf ? new PagePictures(file) : null) {
            int shown = 0;
            for (Map.Entry<Integer, List<Numbered>> page : pages.entrySet()) {
                Optional<PagePictures.Picture> picture = pictures == null || shown == MOST_PICTURES ? Optional.empty() : pictures.of(page.getKey());
                shown += picture.isPresent() ? 1 : 0;
                write(subject, page.getKey(), page.getValue(), picture, html);
            }
        }
        writeRules(subject, html);
        html.end();
    }

    private void write(Subject subject, int page, List<Numbered> problems, Optional<PagePictures.Picture> picture, HtmlWriter html) throws IOException, XMLStreamException {
        html.start("div", "class", picture.isPresent() ? "page pictured" : "page");
        html.element("h3", page == 0 ? "The whole file" : "Page " + page);
        if (picture.isPresent()) {
            writePicture(page, problems, picture.get(), html);
        }
        html.start("ol");
        for (Numbered numbered : problems) {
            write(subject, numbered, html);
        }
        html.end();
        html.end();
    }

    private void writePicture(int page, List<Numbered> problems, PagePictures.Picture picture, HtmlWriter html) throws IOException, XMLStreamException {
        html.start("div", "class", "picture");
        html.empty("img", "alt", "Page " + page + ", with the places of what was found",
                "src", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture.jpeg()));
        for (Numbered numbered : problems) {
            html.start("a", "class", "mark " + numbered.severity(), "href", "#" + numbered.anchor(), "title", wording.message(numbered.problem()),
                    "style", style(numbered.problem().spot().orElseThrow(), picture.box()));
            html.element("span", Integer.toString(numbered.number()));
            html.end();
        }
        html.end();
    }

    /** Where a mark stands on the picture of a page, in parts of it. */
    private static String style(Spot spot, PagePictures.Box box) {
        boolean isWhole = spot.width() == 0 && spot.height() == 0;
        double around = isWhole ? 0 : AROUND;
        double left = (isWhole ? 0 : spot.x() - box.x() - around) / box.width();
        double top = (isWhole ? 0 : spot.y() - box.y() - around) / box.height();
        double width = (isWhole ? box.width() : spot.width() + 2 * around) / box.width();
        double height = (isWhole ? box.height() : spot.height() + 2 * around) / box.height();
        return String.format(Locale.ROOT, "left: %.2f%%; top: %.2f%%; width: %.2f%%; height: %.2f%%", 100 * left, 100 * top, 100 * width, 100 * height);
    }

    private void write(Subject subject, Numbered numbered, HtmlWriter html) throws IOException, XMLStreamException {
        Problem problem = numbered.problem();
        html.start("li", "id", numbered.anchor(), "value", Integer.toString(numbered.number()), "class", numbered.severity());
        html.start("p");
        html.element("strong", numbered.severity());
        html.text(" " + wording.message(problem) + " ");
        html.element("code", problem.code());
        html.end();
        html.element("p", subject.place(problem).toString(), "class", "place");
        Optional<Subject.Excerpt> excerpt = subject.excerpt(problem);
        if (excerpt.isPresent()) {
            String text = excerpt.get().text();
            int at = text.offsetByCodePoints(0, excerpt.get().column());
            int after = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
            html.start("blockquote", "dir", "auto");
            html.text(text.substring(0, at));
            html.element("mark", text.substring(at, after));
            html.text(text.substring(after));
            html.end();
        }
        if (wording.hint(problem).isPresent()) {
            html.element("p", wording.hint(problem).get(), "class", "hint");
        }
        html.end();
    }

    /** What was asked, so that a report without findings says what it is worth. */
    private static void writeRules(Subject subject, HtmlWriter html) throws IOException, XMLStreamException {
        html.start("details");
        html.element("summary", subject.findings().size() + " rules were asked");
        html.start("ul");
        for (Map.Entry<String, List<Problem>> rule : subject.findings().entrySet()) {
            int found = rule.getValue().size();
            html.element("li", rule.getKey() + (found == 0 ? "" : ": " + found), "class", found == 0 ? "content" : "found");
        }
        html.end();
        html.end();
    }
}
