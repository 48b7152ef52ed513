package org.qelem.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
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
    private final List<Problem> problems;
    private final Map<Path, Optional<SourceText>> sources = new HashMap<>();

    /**
     * What was found in one thing.
     *
     * @param name a publication's folder or a file, as the user named it
     * @param folder the folder from which the places of the problems are named
     * @param problems in the order in which they are told
     */
    public Subject(String name, Path folder, List<Problem> problems) {
        this.name = name;
        this.folder = folder;
        this.problems = List.copyOf(problems);
    }

    /** A publication's folder or a file, as the user named it. */
    public String name() {
        return name;
    }

    /** What was found, in the order in which it is told. */
    public List<Problem> problems() {
        return problems;
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
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
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
