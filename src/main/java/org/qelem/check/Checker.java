package org.qelem.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.check.epub.CheckedEpub;
import org.qelem.check.epub.EpubRules;
import org.qelem.check.print.PrintStandard;
import org.qelem.oracle.Oracle;
import org.qelem.oracle.OracleUnavailable;
import org.qelem.oracle.Verdict;
import org.qelem.places.Origins;
import org.qelem.places.OriginsFile;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.qelem.problem.Severity;
import org.qelem.report.Subject;

/** Checks finished files: by Qelem's rules and by the oracles, each against the profile that it is meant for. */
public final class Checker {

    private final Optional<CheckProfile> asked;
    /** Those of Qelem's that were needed, by their names. */
    private final Map<String, CheckProfile> profiles = new HashMap<>();
    private final List<Oracle> oracles;

    /**
     * A checker.
     *
     * @param asked the profile of all files; without one a PDF that claims PDF/X is measured by {@code print}, another by
     *     {@code screen}, and an EPUB by {@code epub}
     * @param oracles the programs that are asked, too
     */
    public Checker(Optional<CheckProfile> asked, List<Oracle> oracles) {
        this.asked = asked;
        this.oracles = List.copyOf(oracles);
    }

    private CheckProfile profile(String meant) {
        return asked.orElseGet(() -> profiles.computeIfAbsent(meant, Checker::read));
    }

    private static CheckProfile read(String name) {
        try {
            return new CheckProfileReader(new Problems()).read(name);
        } catch (BuildFailed e) {
            throw new IllegalStateException("a profile of Qelem's is wrong: " + name, e);
        }
    }

    /**
     * A file that Qelem's own rules were asked of.
     *
     * @param folder from which places are named
     * @param origin the place in the manuscript of a place in the file
     * @param findings by the rule
     */
    private record Looked(Path file, CheckProfile profile, Path folder, UnaryOperator<Place> origin, List<String> measures,
            Map<String, List<Problem>> findings) {

        private Subject subject() {
            return new Subject(file.toString(), folder, measures, findings);
        }

        private void add(String rule, Problem problem) {
            findings.computeIfAbsent(rule, name -> new ArrayList<>()).add(problem);
        }
    }

    /**
     * Checks files. What cannot be read is a finding.
     *
     * @param progress is told what is done
     * @return what was found in each, in their order
     */
    public List<Subject> check(List<Path> files, Consumer<String> progress) throws InterruptedException {
        List<Looked> looked = new ArrayList<>();
        for (Path file : files) {
            progress.accept("looking at " + file.getFileName());
            looked.add(look(file));
        }
        for (Oracle oracle : oracles) {
            List<Looked> asking = looked.stream().filter(one -> oracle.judges(one.file) && rules(oracle, one.profile).size() > 0).toList();
            if (!asking.isEmpty()) {
                progress.accept("asking " + oracle.name());
                ask(oracle, asking);
            }
        }
        return looked.stream().map(Looked::subject).toList();
    }

    private Looked look(Path file) {
        Looked damaged = new Looked(file, profile("screen"), Path.of(""), UnaryOperator.identity(), new ArrayList<>(), new LinkedHashMap<>());
        try {
            byte[] bytes = Files.readAllBytes(file);
            String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
            Optional<Origins> origins = OriginsFile.read(file, bytes);
            if (start.contains("%PDF-")) {
                return pdf(file, bytes, origins);
            } else if (start.startsWith("PK")) {
                return epub(file, bytes, origins);
            }
            damaged.add("file", Problem.error("file-kind-unknown", Place.of(file.toString())));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            damaged.add("file", Problem.error("file-damaged", Place.of(file.toString()), String.valueOf(e.getMessage())));
        }
        return damaged;
    }

    private Looked pdf(Path file, byte[] bytes, Optional<Origins> origins) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            CheckProfile profile = profile(PrintStandard.of(document).isPresent() ? "print" : "screen");
            CheckedPdf pdf = new CheckedPdf(file.toString(), document, origins.map(Origins::pages));
            return looked(file, profile, origins, UnaryOperator.identity(), new FileCheck<>(profile, PdfRules.all()).check(pdf));
        }
    }

    private Looked epub(Path file, byte[] bytes, Optional<Origins> origins) throws IOException {
        CheckProfile profile = profile("epub");
        CheckedEpub book = CheckedEpub.read(file.toString(), bytes, origins.map(Origins::ids).orElse(Map.of()));
        return looked(file, profile, origins, book::origin, new FileCheck<>(profile, EpubRules.all()).check(book));
    }

    private static Looked looked(Path file, CheckProfile profile, Optional<Origins> origins, UnaryOperator<Place> origin,
            Map<String, List<Problem>> findings) {
        return new Looked(file, profile, origins.map(Origins::publication).orElse(Path.of("")), origin,
                new ArrayList<>(List.of("the profile " + profile.name())), new LinkedHashMap<>(findings));
    }

    /** The rules of an oracle that a profile does not switch off. */
    private static List<String> rules(Oracle oracle, CheckProfile profile) {
        return oracle.rules().stream().filter(rule -> profile.rule(rule).severity().isPresent()).sorted().toList();
    }

    private static void ask(Oracle oracle, List<Looked> files) throws InterruptedException {
        Map<Path, Verdict> verdicts;
        try {
            verdicts = oracle.judge(files.stream().map(Looked::file).toList());
        } catch (OracleUnavailable e) {
            files.forEach(one -> rules(oracle, one.profile).forEach(rule -> one.add(rule,
                    Problem.warning("oracle-unavailable", Place.of(one.file.toString()), rule, String.valueOf(e.getMessage())))));
            return;
        }
        for (Looked one : files) {
            Verdict verdict = verdicts.get(one.file);
            one.measures.add(verdict.judged());
            rules(oracle, one.profile).forEach(rule -> one.findings.computeIfAbsent(rule, name -> new ArrayList<>()));
            for (Problem problem : verdict.problems()) {
                RuleSettings rule = one.profile.rule(problem.code());
                if (rule.severity().isPresent()) {
                    Severity severity = rule.severity().get() == Severity.WARNING ? Severity.WARNING : problem.severity();
                    one.add(rule.name(), new Problem(problem.code(), severity, one.origin.apply(problem.place()), problem.spot(), problem.arguments()));
                }
            }
        }
    }
}
