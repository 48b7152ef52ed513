package org.qelem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folders of {@code src/test/cases}, each with what is expected of it in files of their own. With the system property
 * {@code qelem.bless} what comes out now is written there; read the difference before you commit it.
 */
public final class Cases {

    private Cases() {
    }

    /** The names of the cases in a folder. */
    public static Stream<String> in(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).map(one -> one.getFileName().toString()).sorted().toList().stream();
        }
    }

    /** Copies a case, so that nothing is written into it. */
    public static void copy(Path folder, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(folder.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /**
     * Compares what came out with a file.
     *
     * @param expected the file; where nothing is expected there is none
     */
    public static void verify(Path expected, String actual) throws IOException {
        if (Boolean.getBoolean("qelem.bless")) {
            if (actual.isEmpty()) {
                Files.deleteIfExists(expected);
            } else {
                Files.writeString(expected, actual);
            }
        }
        assertThat(actual).as(expected.getFileName().toString()).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }
}
