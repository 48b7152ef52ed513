<?xml version="1.0" encoding="UTF-8"?>
<!-- Families, directions and hyphenation by the language and script of the text. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <!-- Languages written in Arabic letters unless their tag names another script (IANA, CLDR). -->
  <xsl:variable name="q:arabic-letters" as="xs:string+" select="'ar', 'ckb', 'fa', 'ps', 'sd', 'ug', 'ur'"/>

  <xsl:function name="q:is-arabic" as="xs:boolean">
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize(lower-case($language), '-')"/>
    <xsl:sequence select="if ($parts = 'latn' or $parts = 'cyrl') then false() else $parts = 'arab' or $parts[1] = $q:arabic-letters"/>
  </xsl:function>

  <!-- Whether letters that are written from right to left (bidi classes R and AL) stand in a text. -->
  <xsl:function name="q:has-right-to-left" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="matches(string($node), '[&#x0590;-&#x08FF;&#xFB1D;-&#xFDFF;&#xFE70;-&#xFEFC;]')"/>
  </xsl:function>

  <!-- FOP 2.11 counts the optimum of the word spaces twice in a line that it has brought into the order of two
       directions, so that the line runs into the margin (2026-11): there the optimum is that of the font. -->
  <xsl:template name="q:word-spaces" as="attribute()*">
    <xsl:if test="q:has-right-to-left(.)">
      <xsl:attribute name="word-spacing.minimum" select="q:token('word-space-min')"/>
      <xsl:attribute name="word-spacing.optimum">0pt</xsl:attribute>
      <xsl:attribute name="word-spacing.maximum" select="q:token('word-space-max')"/>
    </xsl:if>
  </xsl:template>

  <!-- A text of ours that must not be drawn into the words of another direction before it, as the digit of a mark is
       after a year: a mark of the document's direction stands before it (Unicode, annex 9, section 2.6). -->
  <xsl:function name="q:apart" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="context" as="element()"/>
    <xsl:variable name="article" as="element(db:article)" select="root($context)/db:article"/>
    <xsl:variable name="line" as="element()" select="$context/ancestor::*[self::db:para | self::db:title | self::db:entry | self::db:term | self::db:attribution][1]"/>
    <xsl:sequence select="
        if (not(q:has-right-to-left($line))) then $text
        else (if (q:direction($article) = 'rl-tb') then '&#x200F;' else '&#x200E;') || $text"/>
  </xsl:function>

  <!-- The families of a role (text, text-small, display, sans, code): that of the language first, the other for words
       of the other script. -->
  <xsl:function name="q:family" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:variable name="latin" as="xs:string" select="q:token($role || '-family')"/>
    <xsl:variable name="arabic" as="xs:string" select="q:token(if ($role = ('sans', 'code')) then 'arabic-sans-family' else 'arabic-text-family')"/>
    <xsl:sequence select="if (q:is-arabic(q:language($node))) then $arabic || ', ' || $latin else $latin || ', ' || $arabic"/>
  </xsl:function>

  <!-- A passage in another language than its surroundings. FOP 2.11 sets Arabic letters unjoined where the language is
       one of theirs (FOP-2409, 2026-11): they go without, and get their families. -->
  <xsl:template name="q:language-attributes" as="attribute()*">
    <xsl:if test="@xml:lang and string(@xml:lang) ne string((ancestor::*/@xml:lang)[last()])">
      <!-- What the structure of the PDF is told, by org.qelem.pdf.Tagging. -->
      <xsl:attribute name="q:lang" select="@xml:lang"/>
      <xsl:choose>
        <xsl:when test="q:is-arabic(@xml:lang)">
          <xsl:attribute name="language" select="'dflt'"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="xml:lang" select="@xml:lang"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:attribute name="font-family" select="q:family(., 'text')"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="q:direction" as="xs:string">
    <xsl:param name="article" as="element(db:article)"/>
    <xsl:sequence select="if ($article/@dir = 'rtl') then 'rl-tb' else 'lr-tb'"/>
  </xsl:function>

</xsl:stylesheet>
