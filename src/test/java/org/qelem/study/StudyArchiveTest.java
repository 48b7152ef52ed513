package org.qelem.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The study's screen edition is PDF/A-2a and PDF/UA-1 in one file, by veraPDF's word. */
class StudyArchiveTest {

    @Test
    void veraPdfFindsNothing() throws IOException, InterruptedException {
        assertThat(validate(StudyPdf.get().file(), "2a", "ua1")).containsExactly("2a compliant", "ua1 compliant");
    }

    private static List<String> validate(Path file, String... flavours) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", Path.of("target/oracles/verapdf").toAbsolutePath() + "/*",
                "src/test/oracles/verapdf/Validate.java", file.toString()));
        command.addAll(List.of(flavours));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }
}
