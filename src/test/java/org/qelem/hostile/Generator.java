package org.qelem.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Makes a file of its pieces. A piece is a text; or a mapping with one of these keys:
 *
 * <ul>
 * <li>{@code repeat}: how often {@code text} comes; {@code $n} in it is the number, from 1
 * <li>{@code bytes}: in hexadecimal
 * <li>{@code picture}: see {@link HostilePictures}
 * </ul>
 */
final class Generator {

    private Generator() {
    }

    static byte[] make(List<?> pieces) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object piece : pieces) {
            if (!(piece instanceof Map<?, ?> recipe)) {
                bytes.writeBytes(piece.toString().getBytes(StandardCharsets.UTF_8));
            } else if (recipe.containsKey("repeat")) {
                bytes.writeBytes(repeated((Integer) recipe.get("repeat"), recipe.get("text").toString()).getBytes(StandardCharsets.UTF_8));
            } else if (recipe.containsKey("bytes")) {
                bytes.writeBytes(HexFormat.of().parseHex(recipe.get("bytes").toString().replace(" ", "")));
            } else {
                bytes.writeBytes(HostilePictures.make(recipe));
            }
        }
        return bytes.toByteArray();
    }

    private static String repeated(int times, String text) {
        StringBuilder all = new StringBuilder(times * text.length());
        for (int i = 1; i <= times; i++) {
            all.append(text.contains("$n") ? text.replace("$n", Integer.toString(i)) : text);
        }
        return all.toString();
    }
}
