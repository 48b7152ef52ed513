<?xml version="1.0" encoding="UTF-8"?>
<!-- The table of contents: page 1, so that the text begins on page 2 as the cover's back would have it. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:mode name="q:contents" on-no-match="shallow-skip"/>

  <!-- The levels of sections that the contents list. -->
  <xsl:param name="q:contents-depth" as="xs:integer" select="2"/>

  <xsl:template match="db:article[db:section]" mode="q:contents">
    <fo:page-sequence q:added="true" master-reference="q:page" initial-page-number="1">
      <xsl:call-template name="q:page-attributes"/>
      <xsl:call-template name="q:running-header"/>
      <fo:flow flow-name="xsl-region-body">
        <fo:block xsl:use-attribute-sets="q:contents-title">
          <xsl:sequence select="q:label(., 'contents', '')"/>
        </fo:block>
        <fo:block role="TOC">
          <xsl:apply-templates select="db:section" mode="q:contents"/>
        </fo:block>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template match="db:section[@q:level le string($q:contents-depth)]" mode="q:contents">
    <fo:block xsl:use-attribute-sets="q:contents-entry" role="TOCI">
      <xsl:choose>
        <xsl:when test="@q:level = '1'">
          <xsl:attribute name="font-weight">600</xsl:attribute>
          <xsl:attribute name="space-before" select="q:token('contents-1-before')"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="start-indent">16pt</xsl:attribute>
          <xsl:attribute name="space-before" select="q:token('contents-2-before')"/>
        </xsl:otherwise>
      </xsl:choose>
      <fo:basic-link internal-destination="{@xml:id}" fox:alt-text="{q:title-text(.)}">
        <xsl:value-of select="q:title-text(.)"/>
        <xsl:text> </xsl:text>
        <fo:leader xsl:use-attribute-sets="q:contents-leader"/>
        <xsl:text> </xsl:text>
        <fo:page-number-citation ref-id="{@xml:id}" font-weight="400" role="Span"/>
      </fo:basic-link>
    </fo:block>
    <xsl:apply-templates select="db:section" mode="#current"/>
  </xsl:template>

  <xsl:attribute-set name="q:contents-title" use-attribute-sets="q:heading">
    <xsl:attribute name="font-size" select="q:token('heading-1-size')"/>
    <xsl:attribute name="line-height" select="q:token('heading-1-leading')"/>
    <xsl:attribute name="color" select="q:token('accent-color')"/>
    <xsl:attribute name="space-after">14pt</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:contents-entry" use-attribute-sets="q:place q:ragged">
    <xsl:attribute name="font-family" select="q:family(., 'sans')"/>
    <xsl:attribute name="font-size">10.5pt</xsl:attribute>
    <xsl:attribute name="line-height">15pt</xsl:attribute>
    <xsl:attribute name="text-align-last">justify</xsl:attribute>
    <xsl:attribute name="end-indent">0pt</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:contents-leader">
    <!-- From right to left FOP 2.11 sets the pattern anew for each of its dots, and it draws dotted rules a thousandth of
         their size (2026-11): there a dashed rule. -->
    <xsl:attribute name="leader-pattern" select="if (q:direction(root()/db:article) = 'rl-tb') then 'rule' else 'dots'"/>
    <xsl:attribute name="rule-style">dashed</xsl:attribute>
    <xsl:attribute name="rule-thickness">0.5pt</xsl:attribute>
    <xsl:attribute name="leader-pattern-width">5pt</xsl:attribute>
    <xsl:attribute name="leader-alignment">reference-area</xsl:attribute>
    <xsl:attribute name="font-weight">400</xsl:attribute>
    <xsl:attribute name="color" select="q:token('rule-color')"/>
  </xsl:attribute-set>

</xsl:stylesheet>
