package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.qelem.oracle.Ace;

/** What {@code .ci/install-epub-tools} installs: the programs of npm that look at EPUBs, and the browser that they drive. */
public final class EpubTools {

    private EpubTools() {
    }

    /** A file of the installed packages; where it is absent the test is skipped, or fails in continuous integration. */
    public static void require(String file) {
        Path found = Ace.tools().resolve("node_modules").resolve(file);
        if (!Files.exists(found)) {
            String message = found.getFileName() + " is not installed in " + Ace.tools() + ": run .ci/install-epub-tools";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            abort(message);
        }
    }

    /** Waits for one of them; if it does not end, or nobody waits any longer, ends it with the browser that it has started. */
    static void await(Process process, String name) throws InterruptedException {
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(name + " ends").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
