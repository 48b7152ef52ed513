package org.qelem.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/**
 * The folder of a build's outputs, kept for one build at a time. A crash, a full disk or an interrupt leaves each file as it
 * was or as it is to be; what a killed build has left behind is cleared away by the next.
 */
public final class OutputFolder implements AutoCloseable {

    private static final String PART = ".part";

    private final Disk disk;
    private final Path folder;
    /** The folders that were made for this one, the innermost first. */
    private final Deque<Path> made = new ArrayDeque<>();
    private FolderLock lock;

    private OutputFolder(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * Keeps a folder for one build.
     *
     * @param folder made if it is absent, and removed again if nothing is put into it
     * @throws BuildFailed if another build keeps it, or it cannot be written to; it is reported
     */
    public static OutputFolder open(Path folder, Problems problems) throws BuildFailed {
        return open(folder, new Disk(), problems);
    }

    static OutputFolder open(Path folder, Disk disk, Problems problems) throws BuildFailed {
        OutputFolder opened = new OutputFolder(folder, disk);
        try {
            opened.makeFolders();
            opened.lock = FolderLock.of(folder.toRealPath(), disk);
            opened.deleteParts();
            return opened;
        } catch (FolderInUse e) {
            throw problems.fatal("output-in-use", Place.of(folder.toString()), e.getMessage());
        } catch (IOException e) {
            opened.close();
            throw problems.fatal("output-unwritable", Place.of(folder.toString()), reason(e));
        }
    }

    private void makeFolders() throws IOException {
        Path absolute = folder.toAbsolutePath();
        for (Path missing = absolute; missing != null && Files.notExists(missing); missing = missing.getParent()) {
            made.addLast(missing);
        }
        Files.createDirectories(absolute);
    }

    private void deleteParts() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + PART)) {
            for (Path part : parts) {
                disk.delete(part);
            }
        }
    }

    /** Where a file of this folder lies, by its name. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Puts files into the folder: all are written beside their places and have reached the disk before the first is renamed.
     *
     * @param contents by the file's name
     * @throws BuildFailed if one cannot be written; it is reported, and so is which others were replaced before
     */
    public void replace(Map<String, byte[]> contents, Problems problems) throws BuildFailed {
        Map<Path, Path> parts = new LinkedHashMap<>();
        List<String> replaced = new ArrayList<>();
        Path at = folder;
        try {
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                at = file(content.getKey());
                Path part = file("." + content.getKey() + PART);
                if (Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileSystemException(at.toString(), null, "a folder stands in its place");
                }
                parts.put(part, at);
                write(part, content.getValue());
            }
            for (Map.Entry<Path, Path> part : parts.entrySet()) {
                at = part.getValue();
                disk.move(part.getKey(), at);
                made.clear();
                replaced.add(at.getFileName().toString());
            }
            disk.forceFolder(folder);
        } catch (IOException e) {
            if (!replaced.isEmpty()) {
                problems.error("output-mixed", Place.of(folder.toString()), String.join(", ", replaced));
            }
            throw problems.fatal("output-unwritable", Place.of(at.toString()), reason(e));
        } finally {
            parts.keySet().forEach(this::deleteQuietly);
        }
    }

    private void write(Path part, byte[] bytes) throws IOException {
        try (FileChannel channel = disk.create(part)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                disk.write(channel, buffer);
            }
            disk.force(channel);
        }
    }

    private void deleteQuietly(Path part) {
        try {
            disk.delete(part);
        } catch (IOException e) {
            // The next build tries again.
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        } else if (e instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is no folder";
        } else if (e instanceof ClosedByInterruptException) {
            return "it was interrupted";
        }
        return e instanceof FileSystemException failed && failed.getReason() != null ? failed.getReason() : String.valueOf(e.getMessage());
    }

    /** Gives the folder to the next build. */
    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
            for (Path folder : made) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            // A lock file that stays locks nothing, and a folder that is not empty has another owner.
        }
    }
}
