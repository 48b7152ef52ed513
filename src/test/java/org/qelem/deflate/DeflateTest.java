package org.qelem.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;

class DeflateTest {

    @Test
    void whatIsCompressedComesBack() throws DataFormatException {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        for (byte[] bytes : new byte[][] {{}, {7}, noise, new byte[1_000_000], text()}) {
            for (Deflate deflate : Deflate.values()) {
                assertThat(deflate.inflated(deflate.compressed(bytes))).isEqualTo(bytes);
            }
        }
        assertThat(Deflate.ZLIB.compressed(text())).hasSizeLessThan(text().length / 2);
    }

    /** These bytes are in the files that were published: another deflater would give others for the same input. */
    @Test
    void theBytesAreAlwaysTheSame() {
        assertThat(HexFormat.of().formatHex(Deflate.ZLIB.compressed("Qelem, qelem, qelem.".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("789c0b4ccd49cdd5512844a2f400490206e3");
        assertThat(Arrays.hashCode(Deflate.RAW.compressed(text()))).isEqualTo(-327053183);
    }

    @Test
    void halfOfTheBytesAreAnError() {
        byte[] whole = Deflate.ZLIB.compressed(text());
        assertThatThrownBy(() -> Deflate.ZLIB.inflated(Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(DataFormatException.class);
    }

    private static byte[] text() {
        return String.join(" ", IntStream.range(0, 5000).mapToObj(Integer::toString).toList()).getBytes(StandardCharsets.US_ASCII);
    }
}
