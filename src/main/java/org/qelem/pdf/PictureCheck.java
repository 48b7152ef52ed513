package org.qelem.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Looks into each picture before FOP does, and keeps it from FOP if it is damaged: FOP 2.11 ends on a truncated PNG with
 * a {@code NullPointerException} and sets the upper half of a truncated JPEG without a word (2026-11).
 */
final class PictureCheck extends XMLFilterImpl {

    private static final int PNG = 0x89504E47;
    private static final int PNG_END = 0x49454E44;
    private static final int PNG_SIGNATURE_BYTES = 8;
    /** Of a chunk: its length, type and checksum (PNG, 3rd edition, section 5.3). */
    private static final int PNG_CHUNK_FRAME = 12;
    private static final int JPEG = 0xFFD8;
    private static final int JPEG_END = 0xFFD9;
    private static final int GIF = 0x47494638;
    private static final byte GIF_END = 0x3B;

    private final PlaceFilter places;
    private final Problems problems;
    private boolean withheld;

    PictureCheck(PlaceFilter places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (localName.equals("external-graphic")) {
            Path file = Path.of(URI.create(attributes.getValue("src").replaceFirst("^url\\('(.*)'\\)$", "$1")));
            Optional<String> damage = damage(file);
            Place place = places.place();
            damage.ifPresent(what -> problems.error("picture-damaged", place, file.getFileName().toString(), what));
            withheld = damage.isPresent();
        }
        if (!withheld) {
            super.startElement(uri, localName, name, attributes);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        if (!withheld) {
            super.endElement(uri, localName, name);
        }
        withheld = false;
    }

    /** What is wrong with a file, in a few words; empty if it is a whole picture. */
    private static Optional<String> damage(Path file) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
                return SvgCheck.damage(file);
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.limit() < PNG_SIGNATURE_BYTES) {
                return Optional.of("it is no picture, or only the first bytes of one");
            } else if (bytes.getInt(0) == PNG) {
                return isWholePng(bytes) ? Optional.empty() : Optional.of("the PNG ends too early or is garbled");
            } else if ((bytes.getShort(0) & 0xFFFF) == JPEG) {
                return hasJpegEnd(bytes) ? Optional.empty() : Optional.of("the JPEG ends too early");
            } else if (bytes.getInt(0) == GIF) {
                return bytes.get(bytes.limit() - 1) == GIF_END ? Optional.empty() : Optional.of("the GIF ends too early");
            }
            return Optional.of("it is no PNG, JPEG, GIF or SVG");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWholePng(ByteBuffer bytes) {
        int at = PNG_SIGNATURE_BYTES;
        while (at + PNG_CHUNK_FRAME <= bytes.limit()) {
            int length = bytes.getInt(at);
            if (length < 0 || length > bytes.limit() - at - PNG_CHUNK_FRAME) {
                return false;
            }
            CRC32 checksum = new CRC32();
            checksum.update(bytes.array(), at + 4, length + 4);
            if ((int) checksum.getValue() != bytes.getInt(at + 8 + length)) {
                return false;
            }
            if (bytes.getInt(at + 4) == PNG_END) {
                return true;
            }
            at += PNG_CHUNK_FRAME + length;
        }
        return false;
    }

    /** Cameras add data after the end of the picture: the end is looked for in all of it, from behind. */
    private static boolean hasJpegEnd(ByteBuffer bytes) {
        for (int i = bytes.limit() - 2; i > 2; i--) {
            if ((bytes.getShort(i) & 0xFFFF) == JPEG_END) {
                return true;
            }
        }
        return false;
    }
}
