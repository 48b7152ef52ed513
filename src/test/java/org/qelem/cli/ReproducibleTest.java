package org.qelem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.pdf.Press;

/**
 * With {@code SOURCE_DATE_EPOCH} the same input gives the same bytes, on every JDK that is here, in every time zone and
 * language. With one JDK the others differ only in time zone and language, and the test's output says so.
 */
class ReproducibleTest {

    private static final Instant TIME = Instant.parse("2026-11-23T22:30:40Z");
    private static final List<String> PUBLICATIONS = List.of("seeds/isis-defection", "src/test/cases/epub/right-to-left");
    /** A zone on another day than the first, and a language whose digits are not those of ASCII. */
    private static final List<List<String>> PLACES = List.of(
            List.of("-Duser.timezone=America/Anchorage", "-Duser.language=en", "-Duser.country=US"),
            List.of("-Duser.timezone=Asia/Baghdad", "-Duser.language=ar", "-Duser.country=IQ"),
            List.of("-Duser.timezone=Europe/Istanbul", "-Duser.language=tr", "-Duser.country=TR"));

    @TempDir
    private static Path folder;
    private static final Map<String, Path> BUILDS = new LinkedHashMap<>();

    @BeforeAll
    static void buildEverywhere() throws Exception {
        List<Path> jdks = jdks();
        if (jdks.size() == 1) {
            System.out.println("ReproducibleTest: one JDK is here (" + jdks.get(0) + "), so that two are not compared. "
                    + "Others are looked for in /usr/lib/jvm and in JAVA_HOME, JAVA_HOME_17 and the like.");
        }
        Map<String, Process> running = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(2, jdks.size()); i++) {
            Path jdk = jdks.get(i % jdks.size());
            String name = i + " on " + jdk.getFileName();
            List<String> place = PLACES.get(i % PLACES.size());
            running.put(name + ", " + place, start(jdk, place, Files.createDirectory(folder.resolve("build-" + i))));
            BUILDS.put(name + ", " + place, folder.resolve("build-" + i));
        }
        for (Map.Entry<String, Process> build : running.entrySet()) {
            assertThat(build.getValue().waitFor(3, TimeUnit.MINUTES)).as(build.getKey()).isTrue();
            assertThat(build.getValue().exitValue()).as(build.getKey() + ": " + Files.readString(BUILDS.get(build.getKey()).resolve("log"))).isZero();
        }
    }

    private static Process start(Path jdk, List<String> place, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin").resolve("java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(place);
        command.addAll(List.of("-Dqelem.home=" + Press.HOME, "-classpath", classPath(), Main.class.getName(), "build", "--edition", "screen,print,epub",
                "--output", output.toString()));
        command.addAll(PUBLICATIONS);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.resolve("log").toFile());
        builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(TIME.getEpochSecond()));
        return builder.start();
    }

    /** Without that of the tests: XSpec would bring a second Saxon. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, Arrays.stream(all.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes")).toList());
    }

    /** One of each version, this one first. */
    private static List<Path> jdks() throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
            }
        });
        Path debian = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> installed = Files.list(debian)) {
                homes.addAll(installed.sorted().toList());
            }
        }
        Map<String, Path> byVersion = new LinkedHashMap<>();
        for (Path home : homes) {
            if (Files.isRegularFile(home.resolve("release")) && Files.isExecutable(home.resolve("bin").resolve("java"))) {
                Properties release = new Properties();
                release.load(new java.io.StringReader(Files.readString(home.resolve("release"), StandardCharsets.UTF_8)));
                String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
                if (!version.isEmpty() && Runtime.Version.parse(version).feature() >= 17) {
                    byVersion.putIfAbsent(version, home.toRealPath());
                }
            }
        }
        return List.copyOf(byVersion.values());
    }

    @Test
    void allBuildsHaveTheSameBytes() throws IOException {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        for (Map.Entry<String, Path> build : BUILDS.entrySet()) {
            files.put(build.getKey(), outputs(build.getValue()));
        }
        List<Path> first = files.values().iterator().next();
        assertThat(first).as("two PDFs and an EPUB of each").hasSize(3 * PUBLICATIONS.size());
        files.forEach((build, outputs) -> {
            for (int i = 0; i < first.size(); i++) {
                assertThat(outputs.get(i)).as(build).hasSameBinaryContentAs(first.get(i));
            }
        });
    }

    private static List<Path> outputs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(pdf|epub)")).sorted().toList();
        }
    }

    @Test
    void thePdfBearsTheDateInAllPlaces() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf().toFile())) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(TIME);
            assertThat(document.getDocumentInformation().getCOSObject().getString("CreationDate")).isEqualTo("D:20261123223040Z");
            String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata.lines().filter(line -> line.contains("Date>")).map(String::strip)).contains(
                    "<xmp:CreateDate>2026-11-23T22:30:40Z</xmp:CreateDate>", "<xmp:MetadataDate>2026-11-23T22:30:40Z</xmp:MetadataDate>");
            assertThat(metadata).containsPattern("<dc:date>\\s*<rdf:Seq>\\s*<rdf:li>2026-11-23T22:30:40Z</rdf:li>");
        }
    }

    /** What is no PDF/A has another form of it. */
    @Test
    void noPdfBearsAnotherDate() throws IOException {
        for (Path file : outputs(BUILDS.values().iterator().next()).stream().filter(file -> file.toString().endsWith(".pdf")).toList()) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
                assertThat(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[^<]*").matcher(metadata).results().map(MatchResult::group))
                        .as(file.toString()).isNotEmpty().containsOnly("2026-11-23T22:30:40Z");
            }
        }
    }

    /** PDF 32000-1, 14.4: it tells one file from another, as the time does not. */
    @Test
    void thePdfsIdentifierIsThatOfItsContent() throws IOException {
        List<String> identifiers = new ArrayList<>();
        for (Path file : outputs(BUILDS.values().iterator().next()).stream().filter(file -> file.toString().endsWith(".pdf")).toList()) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                COSArray both = document.getDocument().getDocumentID();
                assertThat(both.get(0)).isEqualTo(both.get(1));
                identifiers.add(both.get(0).toString());
            }
        }
        assertThat(identifiers).hasSize(2 * PUBLICATIONS.size()).doesNotHaveDuplicates();
    }

    private static Path pdf() throws IOException {
        return outputs(BUILDS.values().iterator().next()).stream().filter(file -> file.toString().endsWith("-screen.pdf")).findFirst().orElseThrow();
    }
}
