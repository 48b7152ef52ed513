<?xml version="1.0" encoding="UTF-8"?>
<!-- Sections and their headings. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:template match="db:section" mode="q:fo">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="db:section[@q:level = '1']/db:title" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:heading-1" role="H1">
      <xsl:call-template name="q:section-start"/>
      <xsl:call-template name="q:heading-content"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="db:section[@q:level = '2']/db:title" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:heading-2" role="H2">
      <xsl:call-template name="q:heading-content"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="db:section/db:title" mode="q:fo" priority="-1">
    <fo:block xsl:use-attribute-sets="q:heading-3" role="H{../@q:level}">
      <xsl:call-template name="q:heading-content"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="q:heading-content">
    <xsl:context-item as="element(db:title)" use="required"/>
    <xsl:attribute name="id" select="../@xml:id"/>
    <xsl:variable name="ornament" as="xs:string" select="q:ornament(..)"/>
    <xsl:if test="$ornament ne ''">
      <!-- It hangs in the margin. -->
      <xsl:attribute name="text-indent">-1.3em</xsl:attribute>
      <!-- It is not read aloud. -->
      <fo:wrapper role="artifact">
        <fo:inline font-family="{q:token('ornament-family')}" font-weight="400" font-size="0.8em">
          <xsl:sequence select="$ornament"/>
        </fo:inline>
      </fo:wrapper>
      <fo:leader leader-pattern="space" leader-length="0.5em"/>
    </xsl:if>
    <xsl:if test="../@q:mark">
      <xsl:value-of select="../@q:mark"/>
      <xsl:text>&#xA0;</xsl:text>
      <fo:leader leader-pattern="space" leader-length="0.2em"/>
    </xsl:if>
    <xsl:apply-templates mode="q:fo"/>
  </xsl:template>

</xsl:stylesheet>
