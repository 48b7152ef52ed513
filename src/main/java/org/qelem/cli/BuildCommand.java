package org.qelem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qelem.Publisher;
import org.qelem.check.Checker;
import org.qelem.manuscript.PublicationReader;
import org.qelem.oracle.Oracles;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qelem build}. */
@Command(name = "build", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Builds the editions of publications.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything was built", "1:errors; nothing was written for the publications that have them; or --check found a file that is not fit",
            "2:the command line is wrong", "3:a defect of Qelem"})
final class BuildCommand implements Callable<Integer> {

    /** See reproducible-builds.org. */
    private static final String EPOCH = "SOURCE_DATE_EPOCH";
    private static final Set<String> STAGES = Set.of("xml", "fo");

    @Spec
    private CommandSpec command;

    @Parameters(arity = "1..*", paramLabel = "FOLDER",
            description = "A publication (a folder with a publication.yaml), or a folder of publications.")
    private List<Path> folders;

    @Option(names = "--edition", paramLabel = "NAME", split = ",", description = "Build only this edition; may be given again.")
    private Set<String> editions = new LinkedHashSet<>();

    @Option(names = "--output", paramLabel = "FOLDER", defaultValue = "target/publications",
            description = "Where the outputs go, each publication in a folder of its own (default: ${DEFAULT-VALUE}).")
    private Path output;

    @Option(names = "--keep", paramLabel = "STAGE", split = ",",
            description = "Keep a stage beside the output: xml (the prepared DocBook), fo (the formatting objects).")
    private Set<String> keep = new LinkedHashSet<>();

    @Option(names = "--date", paramLabel = "DATE",
            description = "The date that the outputs bear: 2026-11-24 or 2026-11-24T09:30:00Z. The same input and date give the same"
                    + " bytes. Without it: SOURCE_DATE_EPOCH of the environment (seconds since 1970), or now.")
    private String date;

    @Option(names = "--check", description = "Check what was built, as \"qelem check\" does.")
    private boolean check;

    @Mixin
    private Reporting reporting;

    @Mixin
    private Limits limits;

    private Optional<Checker> checker;

    @Override
    public Integer call() throws IOException, InterruptedException {
        keep.stream().filter(stage -> !STAGES.contains(stage)).findFirst().ifPresent(stage -> {
            throw new ParameterException(command.commandLine(), "--keep knows xml and fo, not " + stage);
        });
        limits.check(command);
        Report report = reporting.report(command);
        Supervision supervision = new Supervision(true);
        Instant time = time();
        checker = check ? Optional.of(new Checker(Optional.empty(), Oracles.installed(Home.of(command)))) : Optional.empty();
        int exitCode = 0;
        try (Publisher publisher = new Publisher(Home.of(command), output.resolve(".drawings"))) {
            List<Path> publications = publications();
            for (int i = 0; i < publications.size(); i++) {
                // What an earlier process has told needs not be told again, unless it is told at the end of all.
                if (reporting.messages() != MessageFormat.text || !supervision.isDone(i)) {
                    Path folder = publications.get(i);
                    Path into = output.resolve(folder.toAbsolutePath().normalize().getFileName());
                    exitCode = Math.max(exitCode, build(publisher, new Publisher.Request(folder, editions, into, keep, time), i, supervision, report));
                }
            }
        }
        report.end(Main.Version.number());
        return exitCode;
    }

    private int build(Publisher publisher, Publisher.Request request, int number, Supervision supervision, Report report)
            throws InterruptedException {
        Path folder = request.folder();
        Problems problems = new Problems();
        try {
            Optional<Problem> failure = supervision.failure(number, Place.of(folder.toString()), limits.seconds(), limits.megabytes());
            if (failure.isPresent()) {
                problems.add(failure.get());
                problems.stopOnErrors();
            }
            supervision.publication(number);
            List<Publisher.Output> outputs = publisher.build(request, problems, step -> {
                supervision.step(step);
                report.progress(folder.getFileName() + ": " + step);
            });
            report.problems(folder, problems.all());
            outputs.forEach(report::output);
            return checker.isEmpty() || isFit(checker.get(), outputs, supervision, report) ? 0 : Main.FAILED;
        } catch (BuildFailed e) {
            report.problems(folder, problems.all());
            report.failed(folder);
            return Main.FAILED;
        }
    }

    private static boolean isFit(Checker checker, List<Publisher.Output> outputs, Supervision supervision, Report report) throws InterruptedException {
        return report.checked(checker.check(outputs.stream().map(Publisher.Output::file).toList(), step -> {
            supervision.step(step);
            report.progress(step);
        }));
    }

    /** Folders without a publication.yaml stand for the publications in them. */
    private List<Path> publications() throws IOException {
        List<Path> publications = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder) || isPublication(folder)) {
                publications.add(folder);
                continue;
            }
            try (Stream<Path> children = Files.list(folder)) {
                List<Path> found = children.filter(BuildCommand::isPublication).sorted().toList();
                publications.addAll(found.isEmpty() ? List.of(folder) : found);
            }
        }
        return publications;
    }

    private static boolean isPublication(Path folder) {
        return Files.isRegularFile(folder.resolve(PublicationReader.DESCRIPTION));
    }

    /** The time that outputs bear: that of the option, of the environment, or now. */
    private Instant time() {
        String epoch = System.getenv(EPOCH);
        if (date != null) {
            return read("--date", date, BuildDate::parse);
        }
        return epoch == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : read(EPOCH, epoch, BuildDate::parseEpoch);
    }

    private Instant read(String name, String value, Function<String, Instant> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), name + " " + e.getMessage());
        }
    }
}
