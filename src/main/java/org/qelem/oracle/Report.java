package org.qelem.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;

/** What an oracle's program has printed; {@code src/oracles/report/Report.java} says in which form. */
final class Report {

    private final String oracle;
    private final List<Path> files;
    private final Map<Path, String> judged = new LinkedHashMap<>();
    private final Map<Path, Map<Finding.Kind, Finding>> findings = new LinkedHashMap<>();
    private final Map<Path, String> refused = new LinkedHashMap<>();

    private Report(String oracle, List<Path> files) {
        this.oracle = oracle;
        this.files = files;
        files.forEach(file -> findings.put(file, new LinkedHashMap<>()));
    }

    /**
     * Reads a report to its end.
     *
     * @param files in the order in which the program was given them
     * @throws OracleUnavailable if the report is of another form
     */
    static Report read(String oracle, List<Path> files, InputStream printed) throws IOException, OracleUnavailable {
        Report report = new Report(oracle, files);
        BufferedReader lines = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            try {
                report.add(line.split("\t", -1));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new OracleUnavailable(oracle, "says what cannot be understood: " + line);
            }
        }
        return report;
    }

    private void add(String[] fields) {
        Path file = files.get(Integer.parseInt(fields[1]));
        switch (fields[0]) {
            case "judged" -> judged.put(file, fields[2]);
            case "refused" -> refused.put(file, fields[2]);
            case "finding" -> {
                Finding finding = finding(file, fields);
                findings.get(file).merge(finding.kind(), finding, Finding::and);
            }
            default -> throw new NumberFormatException(fields[0]);
        }
    }

    private static Finding finding(Path file, String[] fields) {
        SortedSet<Integer> pages = new TreeSet<>();
        Stream.of(fields[6].split(",")).filter(page -> !page.isEmpty()).map(Integer::valueOf).forEach(pages::add);
        Place place = new Place(fields[7].isEmpty() ? file.toString() : file + "!/" + fields[7],
                Integer.parseInt(fields[8]), Integer.parseInt(fields[9]));
        return new Finding(fields[2].equals("warning"), fields[3], fields[4], Integer.parseInt(fields[5]), place, pages);
    }

    /**
     * The verdicts, in the order of the files.
     *
     * @param problem says a finding in the words of Qelem
     * @throws OracleUnavailable if there is none on one of the files
     */
    Map<Path, Verdict> verdicts(Function<Finding, Problem> problem) throws OracleUnavailable {
        Map<Path, Verdict> verdicts = new LinkedHashMap<>();
        for (Path file : files) {
            List<Problem> problems = new ArrayList<>(findings.get(file).values().stream().map(problem).toList());
            if (refused.containsKey(file)) {
                problems.add(Problem.error("oracle-refused", Place.of(file.toString()), oracle, refused.get(file)));
                verdicts.put(file, new Verdict("not judged by " + oracle, problems));
            } else if (judged.containsKey(file)) {
                verdicts.put(file, new Verdict(judged.get(file), problems));
            } else {
                throw new OracleUnavailable(oracle, "says nothing of " + file);
            }
        }
        return verdicts;
    }
}
