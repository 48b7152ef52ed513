package org.qelem.manuscript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is said about a publication, by the keys of {@code publication.yaml}.
 *
 * @param title the title, never empty
 * @param subtitle a second line of the title
 * @param language the language of the text, a BCP 47 tag
 * @param authors people or bodies, in order
 * @param publisher the publishing body
 * @param imprint the publisher as the running header names it; the publisher if it is not given
 * @param date the date of publication as it is to be printed
 * @param subject what the publication is about, for catalogues; not printed
 * @param keywords for catalogues; not printed
 * @param rights the copyright line
 * @param identifiers URIs by which catalogues know it, the chief one first: {@code https://doi.org/…}, {@code urn:isbn:…}
 * @param editors who edited it
 * @param translators who translated it
 */
public record Metadata(String title, Optional<String> subtitle, Locale language, List<String> authors,
        Optional<String> publisher, Optional<String> imprint, Optional<String> date,
        Optional<String> subject, List<String> keywords, Optional<String> rights,
        List<String> identifiers, List<String> editors, List<String> translators) {

    /** Scripts that run from right to left (Unicode, bidi class R and AL), by ISO 15924. */
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg");
    /** Languages that are written from right to left unless their tag names another script (IANA Suppress-Script and CLDR). */
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "ckb", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi", "dv");

    /** Whether a language is written from right to left: {@code ckb} and {@code ku-Arab} are, {@code ku} is not. */
    public static boolean isRightToLeft(Locale language) {
        return language.getScript().isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(language.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(language.getScript());
    }
}
