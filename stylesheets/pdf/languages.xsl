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

  <xsl:function name="q:language" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string($node/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
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
