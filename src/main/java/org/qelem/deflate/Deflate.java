package org.qelem.deflate;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Compresses bytes (RFC 1951), the same to the same on every JDK. */
public enum Deflate {

    /** With the header and check sum of zlib (RFC 1950), as in a PDF. */
    ZLIB(false),
    /** Without, as in a ZIP file. */
    RAW(true);

    private static final int BUFFER = 1 << 14;

    private final boolean raw;

    Deflate(boolean raw) {
        this.raw = raw;
    }

    /** The bytes, compressed. */
    public byte[] compressed(byte[] bytes) {
        try {
            Deflater deflater = new Deflater(JZlib.Z_DEFAULT_COMPRESSION, raw);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + BUFFER);
            byte[] buffer = new byte[BUFFER];
            deflater.setInput(bytes);
            int status;
            do {
                deflater.setOutput(buffer);
                status = deflater.deflate(JZlib.Z_FINISH);
                out.write(buffer, 0, deflater.getNextOutIndex());
            } while (status == JZlib.Z_OK);
            deflater.end();
            if (status != JZlib.Z_STREAM_END) {
                throw new IllegalStateException("deflating ended with " + status);
            }
            return out.toByteArray();
        } catch (GZIPException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The bytes that were compressed.
     *
     * @throws DataFormatException if they do not come of compression, or not whole
     */
    public byte[] inflated(byte[] compressed) throws DataFormatException {
        Inflater inflater = new Inflater(raw);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(compressed.length * 3 + BUFFER);
            byte[] buffer = new byte[BUFFER];
            // Without a check sum the JDK's wants a byte behind the end, whatever it is.
            inflater.setInput(raw ? Arrays.copyOf(compressed, compressed.length + 1) : compressed);
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new DataFormatException("the end is missing");
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
