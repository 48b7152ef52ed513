<?xml version="1.0" encoding="UTF-8"?>
<!-- The cover: title and publisher. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:mode name="q:cover" on-no-match="shallow-skip"/>

  <!-- The back of a printed cover is blank, so that page 1 is a recto. -->
  <xsl:template match="db:article" mode="q:cover">
    <fo:page-sequence q:added="true" master-reference="q:cover" format="i" force-page-count="{if ($q:is-print) then 'even' else 'no-force'}" writing-mode="{q:direction(.)}">
      <fo:flow flow-name="xsl-region-body">
        <xsl:apply-templates select="db:info" mode="q:cover"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template match="db:info" mode="q:cover">
    <fo:block-container absolute-position="fixed" top="-{$q:bleed}" left="-{$q:bleed}"
        width="{q:token('page-width')} + 2 * {$q:bleed}" height="198mm + {$q:bleed}"
        background-color="{q:token('accent-color')}" display-align="after">
      <fo:block xsl:use-attribute-sets="q:cover-title">
        <xsl:value-of select="db:title"/>
      </fo:block>
      <xsl:for-each select="db:subtitle">
        <fo:block xsl:use-attribute-sets="q:cover-subtitle">
          <xsl:value-of select="."/>
        </fo:block>
      </xsl:for-each>
      <fo:block space-after="20mm" space-after.conditionality="retain"/>
    </fo:block-container>
    <fo:block-container absolute-position="fixed" top="212mm" left="0mm" width="{q:token('page-width')}" height="60mm">
      <xsl:for-each select="db:author[not(db:orgname = ../db:publisher/db:publishername)]">
        <fo:block xsl:use-attribute-sets="q:cover-imprint">
          <xsl:value-of select="."/>
        </fo:block>
      </xsl:for-each>
      <xsl:for-each select="db:bibliomisc[@role = 'imprint'], db:pubdate">
        <fo:block xsl:use-attribute-sets="q:cover-imprint">
          <xsl:value-of select="."/>
        </fo:block>
      </xsl:for-each>
      <!-- A container may not be empty. -->
      <fo:block/>
    </fo:block-container>
    <fo:block/>
  </xsl:template>

  <xsl:attribute-set name="q:cover-line" use-attribute-sets="q:place q:ragged">
    <xsl:attribute name="start-indent" select="q:token('margin-inside')"/>
    <xsl:attribute name="end-indent" select="q:token('margin-outside')"/>
  </xsl:attribute-set>

  <!-- On the ground, which begins where the bleed does and not at the edge of the page. -->
  <xsl:attribute-set name="q:cover-ground-line" use-attribute-sets="q:cover-line">
    <xsl:attribute name="start-indent" select="q:token('margin-inside') || ' + ' || $q:bleed"/>
    <xsl:attribute name="end-indent" select="q:token('margin-outside') || ' + ' || $q:bleed"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:cover-title" use-attribute-sets="q:cover-ground-line">
    <xsl:attribute name="font-family" select="q:family(., 'display')"/>
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="font-size" select="q:token('cover-title-size')"/>
    <xsl:attribute name="line-height" select="q:token('cover-title-leading')"/>
    <xsl:attribute name="color">#ffffff</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:cover-subtitle" use-attribute-sets="q:cover-ground-line">
    <xsl:attribute name="font-family" select="q:family(., 'sans')"/>
    <xsl:attribute name="font-size" select="q:token('cover-subtitle-size')"/>
    <xsl:attribute name="line-height">1.3</xsl:attribute>
    <xsl:attribute name="space-before">8pt</xsl:attribute>
    <xsl:attribute name="color">#ffffff</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:cover-imprint" use-attribute-sets="q:cover-line">
    <xsl:attribute name="font-family" select="q:family(., 'sans')"/>
    <xsl:attribute name="font-size" select="q:token('cover-imprint-size')"/>
    <xsl:attribute name="line-height">1.4</xsl:attribute>
    <xsl:attribute name="color" select="q:token('text-color')"/>
  </xsl:attribute-set>

</xsl:stylesheet>
