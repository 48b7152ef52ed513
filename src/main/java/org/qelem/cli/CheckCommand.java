package org.qelem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.qelem.check.CheckProfile;
import org.qelem.check.CheckProfileReader;
import org.qelem.check.Checker;
import org.qelem.oracle.Oracles;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qelem check}. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Says whether finished PDFs and EPUBs, of Qelem's or not, are fit to leave the house.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all files are fit", "1:one is not", "2:the command line is wrong", "3:a defect of Qelem"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A PDF or an EPUB, or a folder that holds some.")
    private List<Path> files;

    @Option(names = "--profile", paramLabel = "NAME",
            description = "What is asked: screen, print, epub, or a YAML file of your own. Without it: print for a PDF that claims PDF/X,"
                    + " screen for another, epub for an EPUB.")
    private String profile;

    @Mixin
    private Reporting reporting;

    @Mixin
    private Limits limits;

    @Override
    public Integer call() throws IOException, InterruptedException {
        limits.check(command);
        Report report = reporting.report(command);
        Supervision supervision = new Supervision(true);
        Problems problems = new Problems();
        Optional<Problem> failure = supervision.failure(0, Place.of(files.get(0).toString()), limits.seconds(), limits.megabytes());
        boolean isFit = false;
        if (failure.isPresent()) {
            report.problems(files.get(0), List.of(failure.get()));
        } else {
            supervision.publication(0);
            try {
                Optional<CheckProfile> asked = profile == null ? Optional.empty() : Optional.of(new CheckProfileReader(problems).find(profile));
                isFit = report.checked(new Checker(asked, Oracles.installed(Home.of(command))).check(finished(), step -> {
                    supervision.step(step);
                    report.progress(step);
                }));
            } catch (BuildFailed e) {
                report.problems(Path.of(""), problems.all());
            }
        }
        report.end(Main.Version.number());
        return isFit ? 0 : Main.FAILED;
    }

    /** Folders stand for the PDFs and EPUBs in them and below. */
    private List<Path> finished() throws IOException {
        List<Path> finished = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isDirectory(file)) {
                finished.add(file);
                continue;
            }
            try (Stream<Path> below = Files.walk(file)) {
                List<Path> found = below.filter(one -> one.getFileName().toString().matches("[^.].*\\.(pdf|epub)")).sorted().toList();
                finished.addAll(found.isEmpty() ? List.of(file) : found);
            }
        }
        return finished;
    }
}
