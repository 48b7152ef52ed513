package org.qelem.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.qelem.problem.Problem;
import org.qelem.problem.Severity;
import org.qelem.problem.Wording;

/**
 * The problems as JUnit XML, which servers of continuous integration show: a suite for each file, a case for each rule. A case
 * fails for its errors; what is less stands in its output. There is no standard; the elements are those that the Ant task wrote
 * and all readers know.
 */
public final class JUnitReport {

    private final Wording wording = new Wording();

    /** Writes all subjects, and leaves {@code out} open. */
    public void write(List<Subject> subjects, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            start(xml, "testsuites", "name", "qelem");
            for (Subject subject : subjects) {
                write(subject, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(Subject subject, XMLStreamWriter xml) throws XMLStreamException {
        long failed = subject.findings().values().stream().filter(JUnitReport::hasErrors).count();
        start(xml, "testsuite", "name", subject.name(), "tests", Integer.toString(subject.findings().size()),
                "failures", Long.toString(failed), "errors", "0", "skipped", "0");
        for (Map.Entry<String, List<Problem>> rule : subject.findings().entrySet()) {
            start(xml, "testcase", "classname", subject.name(), "name", rule.getKey());
            for (Problem problem : rule.getValue()) {
                if (problem.severity() == Severity.ERROR) {
                    start(xml, "failure", "type", problem.code(), "message", ReportText.clean(subject.place(problem) + ": " + wording.message(problem)));
                    xml.writeCharacters(ReportText.clean(text(subject, problem)));
                    xml.writeEndElement();
                }
            }
            if (rule.getValue().stream().anyMatch(problem -> problem.severity() != Severity.ERROR)) {
                xml.writeStartElement("system-out");
                for (Problem problem : rule.getValue()) {
                    if (problem.severity() != Severity.ERROR) {
                        xml.writeCharacters(ReportText.clean(problem.severity().name().toLowerCase(Locale.ROOT) + ": " + text(subject, problem) + "\n"));
                    }
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static boolean hasErrors(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private String text(Subject subject, Problem problem) {
        return subject.place(problem) + ": " + problem.spot().filter(spot -> spot.page() > 0).map(spot -> "(page " + spot.page() + ") ").orElse("")
                + wording.message(problem) + " [" + problem.code() + "]" + wording.hint(problem).map(hint -> "\nhint: " + hint).orElse("");
    }

    private static void start(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
