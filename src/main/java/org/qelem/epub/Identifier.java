package org.qelem.epub;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.qelem.manuscript.Publication;

/** What a publication is known by: the same in every edition and after every change. */
final class Identifier {

    private Identifier() {
    }

    /** The identifiers that the publication declares, or one made from its publisher and its folder's name. */
    static List<String> of(Publication publication) {
        List<String> declared = publication.metadata().identifiers();
        return !declared.isEmpty() ? declared : List.of(
                "urn:uuid:" + named("https://qelem.org/" + publication.metadata().publisher().orElse("") + "/" + publication.name()));
    }

    /** A UUID of version 5 (RFC 9562, section 5.5), without a name space of its own. */
    private static UUID named(String name) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & ~0xF000L | 0x5000L;
            long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
