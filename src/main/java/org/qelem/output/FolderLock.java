package org.qelem.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a folder for one build. The operating system holds the lock and gives it up when the process ends, however it
 * ends: the file that a killed build leaves behind locks nothing.
 */
final class FolderLock implements AutoCloseable {

    static final String NAME = ".qelem.lock";

    /** The byte that is locked lies behind the text, which Windows would not let others read else. */
    private static final long LOCKED_BYTE = 1 << 20;
    /**
     * The folders that this process keeps. POSIX gives a lock to the process, and takes it away when the process closes
     * any channel of the file: so that a second build in the same process must not even look.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Disk disk;
    private final Path folder;
    private final FileChannel channel;
    /** Whether the file system names its files, so that one that was put in place of another is found out. */
    private final boolean removable;

    private FolderLock(Disk disk, Path folder, FileChannel channel, boolean removable) {
        this.disk = disk;
        this.folder = folder;
        this.channel = channel;
        this.removable = removable;
    }

    /**
     * Keeps a folder until the lock is closed.
     *
     * @param folder a real path
     * @throws FolderInUse if another build keeps it
     */
    static FolderLock of(Path folder, Disk disk) throws IOException {
        if (!HELD.add(folder)) {
            throw new FolderInUse(holder(""));
        }
        FolderLock lock = null;
        try {
            while (lock == null) {
                lock = attempt(folder, disk);
            }
            return lock;
        } finally {
            if (lock == null) {
                HELD.remove(folder);
            }
        }
    }

    /** @return null if the file was deleted, by the build that kept the folder before, while it was being locked */
    private static FolderLock attempt(Path folder, Disk disk) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS).close();
        FileChannel channel = null;
        boolean kept = false;
        try {
            Object before = key(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw new FolderInUse(Files.readString(file));
            } else if (!Objects.equals(before, key(file))) {
                return null;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder(", since " + Instant.now().truncatedTo(ChronoUnit.SECONDS)).getBytes(StandardCharsets.UTF_8)));
            kept = true;
            return new FolderLock(disk, folder, channel, before != null);
        } catch (NoSuchFileException e) {
            return null;
        } finally {
            if (!kept && channel != null) {
                channel.close();
            }
        }
    }

    /** What the file system calls a file; null if it has no names for files. */
    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    }

    private static String holder(String since) {
        return "process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name") + since;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (removable) {
                disk.delete(folder.resolve(NAME));
            }
        } finally {
            HELD.remove(folder);
        }
    }
}
