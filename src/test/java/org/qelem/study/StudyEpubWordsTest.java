package org.qelem.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qelem.epub.EpubBook;
import org.qelem.epub.TestEpubs;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The seed's words, all of them and in their order, stand in every EPUB of the study: text, notes, sidebar and captions. */
class StudyEpubWordsTest {

    @TestFactory
    List<DynamicTest> theEpubsHaveTheWordsOfTheSeed() throws Exception {
        Map<String, List<String>> expected = new TreeMap<>(Seed.streams());
        List<DynamicTest> tests = new ArrayList<>();
        TestEpubs.of(TestEpubs.STUDY).books().forEach((name, book) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            Map<String, List<String>> actual = words(book);
            assertThat(actual.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
            expected.forEach((stream, words) -> assertThat(Words.firstDifference(words, actual.get(stream))).as(stream).isEmpty());
        })));
        return tests;
    }

    private static Map<String, List<String>> words(EpubBook book) {
        Map<String, StringBuilder> streams = new LinkedHashMap<>();
        book.spine().forEach((name, file) -> {
            if (name.contains("/text-")) {
                walk(file.getDocumentElement(), "text", streams);
            }
        });
        Map<String, List<String>> words = new TreeMap<>();
        streams.forEach((stream, text) -> {
            if (!text.toString().isBlank()) {
                words.put(stream, Words.of(text.toString()));
            }
        });
        return words;
    }

    private static void walk(Node node, String stream, Map<String, StringBuilder> streams) {
        String inner = stream;
        if (node instanceof Element element) {
            String type = element.getAttribute("class");
            if (element.getLocalName().equals("head") || element.getLocalName().equals("svg") || type.equals("awaited") || type.equals("ornament")) {
                return;
            }
            if (type.equals("note")) {
                String mark = EpubBook.elements(element, "a").get(0).getTextContent();
                inner = mark.equals("*") ? "sidebar-note" : "note " + mark.substring(1);
            } else if (type.startsWith("box")) {
                inner = "sidebar";
            } else if (element.getLocalName().equals("figcaption")) {
                inner = "caption " + ((Element) element.getParentNode()).getAttribute("id");
            }
            StringBuilder text = streams.computeIfAbsent(inner, key -> new StringBuilder());
            if (element.getLocalName().matches("p|h\\d|li|figcaption|br")) {
                text.append('\n');
            }
            if (element.getLocalName().equals("sup")) {
                text.append(' ');
            }
            if (element.getLocalName().equals("li") && element.getParentNode().getLocalName().equals("ul")) {
                text.append("\u2013 "); // the style sheet's sign
            }
        } else {
            streams.computeIfAbsent(stream, key -> new StringBuilder()).append(node.getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child, inner, streams);
        }
        if (node instanceof Element element && element.getLocalName().equals("sup")) {
            streams.get(inner).append(' ');
        }
    }
}
