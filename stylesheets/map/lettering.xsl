<?xml version="1.0" encoding="UTF-8"?>
<!-- Text: its script, its size in this medium, its width, and how it is drawn. -->
<xsl:stylesheet version="3.0"
                xmlns="http://www.w3.org/2000/svg"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:variable name="m:arabic" as="xs:boolean" select="$language = $m:arabic-script"/>

  <xsl:variable name="m:font" as="xs:string" select="if ($m:arabic) then $m:arabic-font else $m:latin-font"/>

  <!-- How high letters rise above the line and fall below it, in parts of the size: with accents and stems. -->
  <xsl:variable name="m:rise" as="xs:double" select="if ($m:arabic) then 0.80e0 else 0.70e0"/>
  <xsl:variable name="m:fall" as="xs:double" select="if ($m:arabic) then 0.36e0 else 0.20e0"/>

  <!-- A text of the specification in this language. -->
  <xsl:function name="m:text" as="xs:string">
    <xsl:param name="texts" as="map(*)"/>
    <xsl:sequence select="normalize-space($texts($language))"/>
  </xsl:function>

  <!-- The text as a kind of label shows it. -->
  <xsl:function name="m:shown" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="if ($m:lettering($kind)?capitals and not($m:arabic)) then upper-case($text) else $text"/>
  </xsl:function>

  <!-- A whole number, in the digits of the language. -->
  <xsl:function name="m:digits" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="if ($m:arabic) then translate(string($number), '0123456789', '٠١٢٣٤٥٦٧٨٩') else string($number)"/>
  </xsl:function>

  <!-- The size of a kind of label, in pt. -->
  <xsl:function name="m:size" as="xs:double">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="$m:lettering($kind)?size
        * (if ($medium = 'epub') then $m:epub-enlarged else 1)
        * (if ($m:arabic) then $m:arabic-enlarged else 1)"/>
  </xsl:function>

  <xsl:function name="m:letter-spacing" as="xs:double">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="if ($m:arabic) then 0e0 else $m:lettering($kind)?spacing * m:size($kind)"/>
  </xsl:function>

  <!-- The font as the widths name it: family, weight and style. -->
  <xsl:function name="m:face" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="letters" as="map(xs:string, item())" select="$m:lettering($kind)"/>
    <xsl:sequence select="string-join(
        ($m:font, $letters?weight, if ($m:arabic) then 'normal' else $letters?style), '/')"/>
  </xsl:function>

  <!--
    The width of a text, in pt. The advance widths of words come from the fonts, without kerning, which
    mostly narrows; a word that was not measured counts 0.62 of the size for each character, which is more
    than the mean of either font.
  -->
  <xsl:function name="m:width" as="xs:double">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="measured" as="map(xs:string, xs:double)" select="($widths(m:face($kind)), map { })[1]"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($text)"/>
    <xsl:variable name="space" as="xs:double" select="($measured(' '), 0.25e0)[1]"/>
    <xsl:variable name="ems" as="xs:double" select="
        sum($words ! ($measured(.), string-length(.) * 0.62e0)[1]) + $space * (count($words) - 1)"/>
    <xsl:sequence select="$ems * m:size($kind) + (string-length($text) - 1) * m:letter-spacing($kind)"/>
  </xsl:function>

  <!-- The text broken into lines no wider than the given width. -->
  <xsl:function name="m:lines" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:iterate select="tokenize($text)">
      <xsl:param name="line" as="xs:string?" select="()"/>
      <xsl:on-completion>
        <xsl:sequence select="$line"/>
      </xsl:on-completion>
      <xsl:variable name="longer" as="xs:string" select="string-join(($line, .), ' ')"/>
      <xsl:variable name="fits" as="xs:boolean" select="empty($line) or m:width($longer, $kind) le $width"/>
      <xsl:if test="not($fits)">
        <xsl:sequence select="$line"/>
      </xsl:if>
      <xsl:next-iteration>
        <xsl:with-param name="line" select="if ($fits) then $longer else ."/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!--
    A text of the Arabic script that holds more than its letters: from the first other character on it is embedded,
    so that punctuation, digits and Latin words keep their order although no "direction" is set. The embedding does
    not begin with the text, because Batik 1.19 fails on a control character that is a run of its own.
  -->
  <xsl:function name="m:embedded" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if ($m:arabic) then replace($text, '^([ء-ي\s]+)([^ء-ي\s].*)$', '$1&#x202B;$2&#x202C;') else $text"/>
  </xsl:function>

  <!-- Drawing -->

  <!--
    A text at a point of its baseline. Anchors are physical, the left side first, whatever the script:
    "start" is the left end. Letter-spacing would also follow the last letter, so the text is moved back by half of it.
  -->
  <xsl:template name="m:write" as="element()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="x" as="xs:double"/>
    <xsl:param name="y" as="xs:double"/>
    <xsl:param name="anchor" as="xs:string" select="'start'"/>
    <xsl:param name="degrees" as="xs:double" select="0"/>
    <xsl:param name="halo" as="xs:boolean" select="false()"/>
    <xsl:variable name="letters" as="map(xs:string, item())" select="$m:lettering($kind)"/>
    <xsl:variable name="spacing" as="xs:double" select="m:letter-spacing($kind)"/>
    <xsl:variable name="attributes" as="attribute()*">
      <xsl:attribute name="x" select="m:number($x + (if ($anchor = 'middle') then $spacing div 2 else 0))"/>
      <xsl:attribute name="y" select="m:number($y)"/>
      <xsl:attribute name="font-size" select="m:number(m:size($kind))"/>
      <xsl:if test="$letters?weight != 'normal'">
        <xsl:attribute name="font-weight" select="$letters?weight"/>
      </xsl:if>
      <xsl:if test="$letters?style != 'normal' and not($m:arabic)">
        <xsl:attribute name="font-style" select="$letters?style"/>
      </xsl:if>
      <xsl:if test="$spacing gt 0">
        <xsl:attribute name="letter-spacing" select="m:number($spacing)"/>
      </xsl:if>
      <xsl:if test="$anchor != 'start'">
        <xsl:attribute name="text-anchor" select="$anchor"/>
      </xsl:if>
      <xsl:if test="$degrees != 0">
        <xsl:attribute name="transform" select="'rotate(' || m:number($degrees) || ' ' || m:number($x) || ' ' || m:number($y) || ')'"/>
      </xsl:if>
    </xsl:variable>
    <!-- The halo is a text of its own, since FOP ignores paint-order (2.11). -->
    <xsl:if test="$halo">
      <text aria-hidden="true" fill="{m:paint($m:paper)}" stroke="{m:paint($m:paper)}"
            stroke-width="{m:number($m:halo-width)}" stroke-linejoin="round">
        <xsl:sequence select="$attributes"/>
        <xsl:text>{m:embedded($text)}</xsl:text>
      </text>
    </xsl:if>
    <text fill="{m:paint($letters?colour)}">
      <xsl:sequence select="$attributes"/>
      <xsl:text>{m:embedded($text)}</xsl:text>
    </text>
  </xsl:template>

</xsl:stylesheet>
