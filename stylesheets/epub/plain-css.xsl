<?xml version="1.0" encoding="UTF-8"?>
<!--
  The style sheet in CSS 2.1, for reading systems that were made before the rest. One of them does not skip what it
  does not know: a single min() lets Adobe's engine refuse the whole book (RMSDK 9 and 12, 2026-11).
-->
<xsl:stylesheet version="3.0" expand-text="no"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs q">

  <!--
    The rules by which style.xsl's CSS becomes plain: what each pattern (XPath, flag "m") finds is replaced or, without @by,
    left out; what depends on the direction has @ltr and @rtl. style.xsl writes a media query with its rules in one line.
  -->
  <xsl:variable name="q:plain-rules" as="element(q:rule)+">
    <q:rule find="^@media .*$"/>
    <q:rule find="^:root " by="html "/>
    <q:rule find=" color-scheme: [^;]*;"/>
    <q:rule find=" [a-z-]+: [^;{{}}]*(min|max|calc|clamp|scaleX)\([^;]*;"/>
    <q:rule find=" [a-z-]+: [^;{{}}]*\d(vh|vw);"/>
    <q:rule find=" list-style-type: &quot;[^;]*;"/>
    <q:rule find=" break-(after|inside): [^;]*;"/>
    <q:rule find="overflow-wrap:" by="word-wrap:"/>
    <q:rule find="(margin|padding|border)-inline-start:" ltr="$1-left:" rtl="$1-right:"/>
    <q:rule find="(margin|padding|border)-inline-end:" ltr="$1-right:" rtl="$1-left:"/>
    <q:rule find="text-align: start;" ltr="text-align: left;" rtl="text-align: right;"/>
    <q:rule find="text-align: end;" ltr="text-align: right;" rtl="text-align: left;"/>
  </xsl:variable>

  <xsl:function name="q:plain-css" as="xs:string">
    <xsl:param name="css" as="xs:string"/>
    <xsl:param name="direction" as="xs:string"/>
    <xsl:sequence select="fold-left($q:plain-rules, $css, function($sofar as xs:string, $rule as element(q:rule)) {
        replace($sofar, $rule/@find, string($rule/(@by, @*[local-name() = $direction])[1]), 'm') })"/>
  </xsl:function>

</xsl:stylesheet>
