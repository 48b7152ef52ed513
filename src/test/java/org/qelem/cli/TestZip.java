package org.qelem.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes a packed file as another program would. */
final class TestZip {

    private TestZip() {
    }

    /** The file's bytes with another text in one entry. */
    static byte[] replaced(Path file, String name, String text, String other) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(name)) {
                    String before = new String(content, StandardCharsets.UTF_8);
                    if (!before.contains(text)) {
                        throw new AssertionError(name + " holds no " + text);
                    }
                    content = before.replace(text, other).getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                if (entry.getMethod() == ZipEntry.STORED) {
                    copy.setMethod(ZipEntry.STORED);
                    copy.setSize(content.length);
                    copy.setCrc(entry.getCrc());
                }
                out.putNextEntry(copy);
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
