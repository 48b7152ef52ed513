package org.qelem.epub;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import org.qelem.deflate.Deflate;

/**
 * A ZIP file (APPNOTE.TXT 6.3.10, section 4.3) of entries that are whole before they are written, so that their sizes
 * stand before them and not behind. {@code java.util.zip} deflates with other bytes on another JDK.
 */
final class ZipArchive {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int DIRECTORY_END = 0x06054b50;
    /** The version of the format that has all that is used here: 2.0. */
    private static final short VERSION = 20;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream(1 << 20);
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final int dosTime;
    private short count;

    /** @param date of every entry, from 1980 to 2107; ZIP counts in steps of two seconds */
    ZipArchive(LocalDateTime date) {
        dosTime = date.getYear() - 1980 << 25 | date.getMonthValue() << 21 | date.getDayOfMonth() << 16
                | date.getHour() << 11 | date.getMinute() << 5 | date.getSecond() / 2;
    }

    /** Adds an entry as it is. */
    void store(String path, byte[] bytes) {
        add(path, STORED, bytes, bytes);
    }

    /** Adds an entry, compressed. */
    void deflate(String path, byte[] bytes) {
        add(path, DEFLATED, bytes, Deflate.RAW.compressed(bytes));
    }

    private void add(String path, short method, byte[] bytes, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        byte[] name = path.getBytes(StandardCharsets.US_ASCII);
        // What the header of an entry and its line in the directory have in common.
        byte[] common = littleEndian(26).putShort(VERSION).putShort((short) 0).putShort(method).putInt(dosTime)
                .putInt((int) crc.getValue()).putInt(data.length).putInt(bytes.length).putShort((short) name.length)
                .putShort((short) 0).array();
        directory.writeBytes(littleEndian(6).putInt(DIRECTORY_HEADER).putShort(VERSION).array());
        directory.writeBytes(common);
        // No comment, first disk, no attributes.
        directory.writeBytes(littleEndian(14).putInt(10, files.size()).array());
        directory.writeBytes(name);
        files.writeBytes(littleEndian(4).putInt(LOCAL_HEADER).array());
        files.writeBytes(common);
        files.writeBytes(name);
        files.writeBytes(data);
        count++;
    }

    /** The file. */
    byte[] bytes() {
        byte[] end = littleEndian(22).putInt(DIRECTORY_END).putInt(0).putShort(count).putShort(count)
                .putInt(directory.size()).putInt(files.size()).array();
        ByteArrayOutputStream archive = new ByteArrayOutputStream(files.size() + directory.size() + end.length);
        archive.writeBytes(files.toByteArray());
        archive.writeBytes(directory.toByteArray());
        archive.writeBytes(end);
        return archive.toByteArray();
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
