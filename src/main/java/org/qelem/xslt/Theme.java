package org.qelem.xslt;

import java.nio.file.Path;
import java.util.Map;
import org.qelem.colour.Cmyk;

/**
 * A theme: the tokens, and the stylesheet of each output.
 *
 * @param tokens every token of {@code themes/base/theme.yaml}, with the theme's value where it has one
 * @param inks what a colour is printed with where the theme says so, by its {@code #rrggbb} in small letters
 * @param pdf the main stylesheet for XSL-FO: the theme's {@code pdf.xsl}, or {@code pdf/pdf.xsl} if it has none
 * @param epub the main stylesheet for EPUB: the theme's {@code epub.xsl}, or {@code epub/epub.xsl} if it has none
 */
public record Theme(String name, Map<String, String> tokens, Map<String, Cmyk> inks, Path pdf, Path epub) {

    public Theme {
        tokens = Map.copyOf(tokens);
        inks = Map.copyOf(inks);
    }
}
