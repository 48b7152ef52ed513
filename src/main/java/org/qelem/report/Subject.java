package org.qelem.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.qelem.problem.Severity;

/** What was looked at, and what was found. A file is read once, for the excerpts of all its problems. */
public final class Subject {

    private final String name;
    private final Path folder;
    private final List<String> measures;
    private final Map<String, List<Problem>> findings;
    private final Map<Path, Optional<SourceText>> sources = new HashMap<>();

    /**
     * What was found in one thing.
     *
     * @param name a publication's folder or a file, as the user named it
     * @param folder the folder from which the places of the problems are named
     * @param measures by what it was measured, in words: a profile, the programs that judged it
     * @param findings the problems by the rule that found them, in the order in which they are told; none for a rule that is content
     */
    public Subject(String name, Path folder, List<String> measures, Map<String, List<Problem>> findings) {
        this.name = name;
        this.folder = folder;
        this.measures = List.copyOf(measures);
        this.findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    }

    /** A publication whose build found these problems. */
    public Subject(String name, Path folder, List<Problem> problems) {
        this(name, folder, List.of(), Map.of("build", List.copyOf(problems)));
    }

    /** A publication's folder or a file, as the user named it. */
    public String name() {
        return name;
    }

    /** By what it was measured, in words. */
    public List<String> measures() {
        return measures;
    }

    /** What was found, by the rule that found it. */
    public Map<String, List<Problem>> findings() {
        return findings;
    }

    /** All that was found, in the order in which it is told. */
    public List<Problem> problems() {
        return findings.values().stream().flatMap(List::stream).toList();
    }

    /** How many problems weigh so much. */
    public long count(Severity severity) {
        return problems().stream().filter(problem -> problem.severity() == severity).count();
    }

    /** A line of the manuscript, and the column in it from 0, both cut to what helps. */
    public record Excerpt(String text, int column) {

        /** More of a long line helps nobody. */
        private static final int LONGEST = 100;

        private static Excerpt of(SourceText source, Place place) {
            String line = source.line(place.line());
            int column = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
            int from = Math.max(0, column - LONGEST / 2);
            String text = line.substring(from, Math.min(line.length(), from + LONGEST)).replace('\t', ' ');
            return new Excerpt(text, line.codePointCount(from, column));
        }
    }

    /** Whether nothing found is an error. */
    public boolean isFit() {
        return count(Severity.ERROR) == 0;
    }

    /** The place with its file as the user can open it from where the command was started. */
    public Place place(Problem problem) {
        Place place = problem.place();
        return file(place).map(file -> new Place(file.toString(), place.line(), place.column())).orElse(place);
    }

    private Optional<Path> file(Place place) {
        try {
            return Optional.of(folder.resolve(place.file())).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What stands at the problem's place; empty if it is no place in a readable text. */
    public Optional<Excerpt> excerpt(Problem problem) {
        Optional<Path> file = file(problem.place()).filter(Files::isRegularFile);
        if (file.isEmpty() || problem.place().column() == 0) {
            return Optional.empty();
        }
        return sources.computeIfAbsent(file.get(), path -> read(path, problem.place().file()))
                .map(source -> Excerpt.of(source, problem.place()));
    }

    private static Optional<SourceText> read(Path file, String name) {
        try {
            return Optional.of(SourceText.decode(name, Files.readAllBytes(file), new Problems()));
        } catch (IOException | BuildFailed e) {
            return Optional.empty();
        }
    }
}
