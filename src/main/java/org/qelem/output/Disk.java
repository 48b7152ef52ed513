package org.qelem.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The steps that change a disk, each of which may fail, or be the last one before the process is killed. */
class Disk {

    /** The most that is written in one step. */
    private static final int STEP_BYTES = 1 << 16;

    /** Makes a file that does not exist yet; nothing is followed that stands in its place. */
    FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /** Writes some of what is left in the buffer. */
    void write(FileChannel channel, ByteBuffer buffer) throws IOException {
        ByteBuffer step = buffer.slice().limit(Math.min(STEP_BYTES, buffer.remaining()));
        buffer.position(buffer.position() + channel.write(step));
    }

    /** Returns when the content has reached the disk. */
    void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    /** Puts a file in the place of another, in one step where the file system has one. */
    void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Returns when the names in a folder have reached the disk. */
    void forceFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return; // Windows opens no folders, and its names are safe when the move returns
        }
        try (channel) {
            channel.force(true);
        }
    }
}
