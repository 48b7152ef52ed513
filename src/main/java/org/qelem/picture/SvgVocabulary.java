package org.qelem.picture;

import java.util.List;
import java.util.Set;

/** What an SVG may hold: the part of SVG 1.1 that draws, and what drawing programs add for themselves. */
final class SvgVocabulary {

    static final String SVG = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";

    /** Without script, foreignObject, tref, cursor, a, switch, view, animations, fonts and colour profiles; feImage reads a file. */
    private static final Set<String> ELEMENTS = words("""
            svg g defs symbol use title desc metadata style
            path rect circle ellipse line polyline polygon
            text tspan textPath image
            linearGradient radialGradient stop pattern clipPath mask marker
            filter feBlend feColorMatrix feComponentTransfer feComposite feFlood feFuncA feFuncB feFuncG feFuncR
            feGaussianBlur feMerge feMergeNode feMorphology feOffset
            """);
    /** Without those of events, of filterRes, and of xml:base. */
    private static final Set<String> ATTRIBUTES = words("""
            id class style version baseProfile viewBox preserveAspectRatio zoomAndPan role lang enable-background
            x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr width height d points pathLength transform offset
            gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
            clipPathUnits maskUnits maskContentUnits
            markerUnits markerWidth markerHeight refX refY orient overflow
            rotate textLength lengthAdjust startOffset method spacing
            filterUnits primitiveUnits in in2 result mode type values operator k1 k2 k3 k4 radius stdDeviation
            tableValues slope intercept amplitude exponent
            alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
            color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
            font font-family font-feature-settings font-size font-size-adjust font-stretch font-style font-variant font-weight
            glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
            marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity paint-order shape-rendering
            stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
            stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi
            vector-effect visibility word-spacing writing-mode white-space media
            """);
    private static final Set<String> XLINK_ATTRIBUTES = words("href title type show actuate role arcrole");
    private static final Set<String> XML_ATTRIBUTES = words("space lang id");
    /** Notes of drawing programs, which no renderer looks at. */
    private static final List<String> NOTES = List.of("http://www.inkscape.org/namespaces/", "http://sodipodi.sourceforge.net/DTD/",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://purl.org/dc/", "http://creativecommons.org/ns#",
            "http://web.resource.org/cc/", "http://ns.adobe.com/", "http://www.serif.com/", "http://www.bohemiancoding.com/sketch/ns",
            "http://www.figma.com/figma/ns");

    private SvgVocabulary() {
    }

    static boolean hasElement(String namespace, String name) {
        return namespace.equals(SVG) ? ELEMENTS.contains(name) : isNote(namespace);
    }

    static boolean hasAttribute(String namespace, String name) {
        return switch (namespace) {
            case "" -> ATTRIBUTES.contains(name) || name.startsWith("data-") || name.startsWith("aria-");
            case XLINK -> XLINK_ATTRIBUTES.contains(name);
            case "http://www.w3.org/XML/1998/namespace" -> XML_ATTRIBUTES.contains(name);
            default -> isNote(namespace);
        };
    }

    static boolean isNote(String namespace) {
        return NOTES.stream().anyMatch(namespace::startsWith);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
