package org.qelem.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.DataFormatException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.deflate.Deflate;

/**
 * Writes a document with the same bytes for the same content: whatever is or can be deflated is deflated here, and the
 * file's identifier (PDF 32000-1, 14.4) is a digest of what it names. PDFBox 3.0.8 deflates by the JDK's zlib and makes
 * identifiers of the time.
 */
final class PinnedWriter extends COSWriter {

    private static final COSName FLATE = COSName.FLATE_DECODE;

    private final MessageDigest digest;

    private PinnedWriter(OutputStream out, MessageDigest digest, CompressParameters compression) {
        super(new DigestOutputStream(out, digest), compression);
        this.digest = digest;
    }

    /**
     * Writes a document.
     *
     * @param compression {@code NO_COMPRESSION} for a file without object streams, as before PDF 1.5
     */
    static void write(PDDocument document, OutputStream out, CompressParameters compression) throws IOException {
        document.getDocument().setIsXRefStream(compression.isCompress());
        document.getDocument().getTrailer().removeItem(COSName.ID);
        // PDFBox takes the time for an identifier that the digest then replaces.
        document.setDocumentId(0L);
        try {
            new PinnedWriter(out, MessageDigest.getInstance("MD5"), compression).write(document);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void visitFromStream(COSStream stream) throws IOException {
        COSBase filter = stream.getFilters();
        // With parameters it is as it came in a picture: so the same everywhere, and perhaps better packed than here.
        boolean deflated = isFlate(filter) && !stream.containsKey(COSName.DECODE_PARMS);
        // Metadata stands open, for tools that look for it without reading the PDF (PDF 32000-1, 14.3.2).
        boolean open = COSName.METADATA.equals(stream.getCOSName(COSName.TYPE));
        if (stream.hasData() && (deflated || isUnfiltered(filter) && !open)) {
            byte[] plain = deflated ? inflated(raw(stream)) : raw(stream);
            // N is the number of components of a colour profile (PDF 32000-1, 8.6.5.5), or of the objects in a stream of them.
            set(stream, Deflate.ZLIB.compressed(stream.containsKey(COSName.N) ? ColourProfile.withoutPlatform(plain) : plain));
        }
        if (COSName.XREF.equals(stream.getCOSName(COSName.TYPE))) {
            identify(stream);
        }
        super.visitFromStream(stream);
    }

    @Override
    protected void doWriteTrailer(COSDocument document) throws IOException {
        identify(document.getTrailer());
        super.doWriteTrailer(document);
    }

    private static boolean isFlate(COSBase filter) {
        return FLATE.equals(filter) || filter instanceof COSArray list && list.size() == 1 && FLATE.equals(list.getObject(0));
    }

    private static boolean isUnfiltered(COSBase filter) {
        return filter == null || filter instanceof COSArray list && list.size() == 0;
    }

    private static byte[] raw(COSStream stream) throws IOException {
        try (InputStream in = stream.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] inflated(byte[] bytes) throws IOException {
        try {
            return Deflate.ZLIB.inflated(bytes);
        } catch (DataFormatException e) {
            throw new IOException("a stream cannot be read: " + e.getMessage(), e);
        }
    }

    private static void set(COSStream stream, byte[] deflated) throws IOException {
        stream.setItem(COSName.FILTER, FLATE);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(deflated);
        }
    }

    /** What is written after the identifier are places in what was written before. */
    private void identify(COSDictionary trailer) {
        COSString identifier = new COSString(digest.digest());
        COSArray both = new COSArray();
        both.add(identifier);
        both.add(identifier);
        both.setDirect(true);
        trailer.setItem(COSName.ID, both);
    }
}
