package org.qelem.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qelem.check.typography.TypographyRules;
import org.qelem.manuscript.Metadata;
import org.qelem.manuscript.Publication;
import org.qelem.manuscript.PublicationReader;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.NearestName;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.xml.sax.SAXException;

/** Writes the article: its metadata, its sections, and the notes where their first marks stand. */
final class DocumentWriter {

    /** The key of the attribute that names rules of {@code qelem check} which do not hold for an element. */
    static final String WAIVE = "waive";
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl");

    private final Publication publication;
    private final DocBookTarget target;
    private final NoteTexts notes;
    private final Problems problems;
    private final References references = new References();
    private final LinkDefinitions linkDefinitions = new LinkDefinitions();
    private final FigureWriter figures;
    private final Set<String> writtenNotes = new TreeSet<>();
    private final List<String> awaitedEndnotes = new ArrayList<>();
    private Place firstAwaited;
    private boolean inNote;
    private int openSections;

    DocumentWriter(Publication publication, DocBookTarget target, NoteTexts notes, Problems problems) {
        this.publication = publication;
        this.target = target;
        this.notes = notes;
        this.problems = problems;
        this.figures = new FigureWriter(this, publication.folder());
    }

    /** Writes all of it, and tells whether there is any text. */
    boolean write(Map<SourceText, Document> documents) throws SAXException {
        Metadata metadata = publication.metadata();
        target.startDocument();
        target.start("article", Place.of(PublicationReader.DESCRIPTION), "version", "5.2",
                "xml:lang", metadata.language().toLanguageTag(),
                "dir", Metadata.isRightToLeft(metadata.language()) ? "rtl" : "ltr");
        info(metadata);
        for (Map.Entry<SourceText, Document> file : documents.entrySet()) {
            new BlockWriter(this, file.getKey(), file.getValue()).children(file.getValue());
        }
        closeSections(1);
        boolean empty = target.blocks() == 0;
        if (empty) {
            problems.error("text-empty", Place.of(publication.sources().get(0).file()));
        }
        target.end();
        target.endDocument();
        references.reportUnknown(problems);
        linkDefinitions.report(problems);
        notes.reportUnused(problems);
        if (!awaitedEndnotes.isEmpty()) {
            problems.warning("endnotes-awaited", firstAwaited, awaitedEndnotes.size(), String.join(", ", awaitedEndnotes));
        }
        return !empty;
    }

    private void info(Metadata metadata) throws SAXException {
        Place place = Place.of(PublicationReader.DESCRIPTION);
        target.start("info", place);
        target.element("title", place, smart(metadata.title()));
        optional("subtitle", metadata.subtitle().map(this::smart));
        for (String author : metadata.authors()) {
            target.start("author", place);
            target.element(metadata.publisher().filter(author::equals).isPresent() ? "orgname" : "personname", place, author);
            target.end();
        }
        for (String editor : metadata.editors()) {
            target.start("editor", place);
            target.element("personname", place, editor);
            target.end();
        }
        for (String translator : metadata.translators()) {
            target.start("othercredit", place, "class", "translator");
            target.element("personname", place, translator);
            target.end();
        }
        if (metadata.publisher().isPresent()) {
            target.start("publisher", place);
            target.element("publishername", place, metadata.publisher().get());
            target.end();
        }
        if (metadata.imprint().isPresent()) {
            target.element("bibliomisc", place, metadata.imprint().get(), "role", "imprint");
        }
        optional("pubdate", metadata.date());
        if (metadata.subject().isPresent()) {
            target.start("subjectset", place);
            target.start("subject", place);
            target.element("subjectterm", place, metadata.subject().get());
            target.end();
            target.end();
        }
        if (!metadata.keywords().isEmpty()) {
            target.start("keywordset", place);
            for (String keyword : metadata.keywords()) {
                target.element("keyword", place, keyword);
            }
            target.end();
        }
        if (metadata.rights().isPresent()) {
            target.start("legalnotice", place);
            target.element("para", place, smart(metadata.rights().get()));
            target.end();
        }
        target.end();
    }

    private void optional(String name, Optional<String> text) throws SAXException {
        if (text.isPresent()) {
            target.element(name, Place.of(PublicationReader.DESCRIPTION), text.get());
        }
    }

    private String smart(String text) {
        return smartPunctuation() ? new SmartPunctuation(publication.metadata().language()).apply(text, ' ') : text;
    }

    /** Opens a section of a level, from 1, after closing those that it ends. */
    void openSection(int level, Attributes attributes, Place place) throws SAXException {
        if (level > openSections + 1) {
            problems.error("heading-level-skipped", place, level, openSections);
        }
        closeSections(level);
        check(attributes, place, Set.of("numbered", "unnumbered", "unmarked"), Set.of("lang", WAIVE));
        waive(attributes, place);
        target.start("section", place, "xml:id", define(attributes, place),
                "role", attributes.classes().isEmpty() ? null : String.join(" ", attributes.classes()),
                "xml:lang", attributes.values().get("lang"));
        openSections++;
    }

    private void closeSections(int level) throws SAXException {
        while (openSections >= level) {
            target.end();
            openSections--;
        }
    }

    /** Writes a mark: the note itself where its first mark stands, a reference to it where another does. */
    void note(String label, Place place) throws SAXException {
        boolean endnote = label.startsWith("^");
        Optional<NoteTexts.NoteText> text = notes.use(label);
        if (inNote) {
            problems.error("note-in-note", place, label);
            return;
        }
        String id = References.noteId(label);
        if (writtenNotes.contains(label)) {
            target.element("footnoteref", place, "", "linkend", id);
            return;
        }
        boolean awaited = text.isEmpty() && endnote && publication.settings().endnotesAwaited();
        if (text.isEmpty() && !awaited) {
            if (notes.isDefined(label)) {
                problems.error("note-empty", place, label);
            } else {
                problems.error("note-undefined", place, label,
                        notes.nearest(label).map(name -> "Did you mean [^" + name + "]? ").orElse(""));
            }
            return;
        }
        writtenNotes.add(label);
        target.start("footnote", place, "xml:id", references.define(id, place, problems) ? id : null, "role", endnote ? "endnote" : null, "q:awaited", awaited ? "true" : null);
        if (awaited) {
            firstAwaited = firstAwaited == null ? place : firstAwaited;
            awaitedEndnotes.add(label.substring(1));
        } else {
            inNote = true;
            new BlockWriter(this, text.get().source(), text.get().block()).children(text.get().block());
            inNote = false;
        }
        target.endBlocks();
    }

    /** The id of attributes, taken note of; null if there is none that can be. */
    String define(Attributes attributes, Place place) {
        return attributes.id().filter(id -> references.define(id, place, problems)).orElse(null);
    }

    /**
     * Reports the attributes that mean nothing here.
     *
     * @param classes those that do; null if all may stand
     * @param keys those that do
     */
    void check(Attributes attributes, Place place, Set<String> classes, Set<String> keys) {
        attributes.faults().forEach(fault -> unknown(fault, Set.of(), place));
        if (classes != null) {
            attributes.classes().stream().filter(name -> !classes.contains(name)).forEach(name -> unknown(name, classes, place));
        }
        attributes.values().keySet().stream().filter(key -> !keys.contains(key)).forEach(key -> unknown(key, keys, place));
        String language = attributes.values().get("lang");
        if (language != null && !isLanguage(language)) {
            problems.error("language-malformed", place, language);
        }
        String direction = attributes.values().get("dir");
        if (direction != null && !DIRECTIONS.contains(direction)) {
            problems.error("direction-malformed", place, direction);
        }
    }

    /** Waives the rules that attributes name, for the element that starts next. */
    void waive(Attributes attributes, Place place) {
        waivers(attributes, place).ifPresent(target::waive);
    }

    /** The rules that attributes waive, those that there are; one that there is not is reported. */
    Optional<String> waivers(Attributes attributes, Place place) {
        String value = attributes.values().get(WAIVE);
        if (value == null) {
            return Optional.empty();
        }
        List<String> rules = TypographyRules.names();
        Set<String> waived = new LinkedHashSet<>();
        for (String name : value.strip().split("\\s+")) {
            if (rules.contains(name)) {
                waived.add(name);
            } else {
                problems.error("waiver-unknown", place, name,
                        NearestName.to(name, rules).map(near -> "Did you mean \"" + near + "\"? ").orElse(""), String.join(", ", rules));
            }
        }
        return waived.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", waived));
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private void unknown(String name, Set<String> known, Place place) {
        problems.error("attribute-unknown", place, name,
                NearestName.to(name, known).map(near -> "Did you mean \"" + near + "\"? ").orElse(""),
                known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known)));
    }

    boolean inNote() {
        return inNote;
    }

    DocBookTarget target() {
        return target;
    }

    Problems problems() {
        return problems;
    }

    References references() {
        return references;
    }

    LinkDefinitions linkDefinitions() {
        return linkDefinitions;
    }

    FigureWriter figures() {
        return figures;
    }

    boolean smartPunctuation() {
        return publication.settings().smartPunctuation();
    }
}
