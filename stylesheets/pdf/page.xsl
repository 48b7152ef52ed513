<?xml version="1.0" encoding="UTF-8"?>
<!-- Page masters, the running header, and the flow of the text. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:template name="q:page-masters">
    <fo:layout-master-set>
      <fo:simple-page-master master-name="q:cover" page-width="{q:token('page-width')}" page-height="{q:token('page-height')}">
        <fo:region-body/>
      </fo:simple-page-master>
      <fo:simple-page-master master-name="q:page" page-width="{q:token('page-width')}" page-height="{q:token('page-height')}">
        <fo:region-body margin-top="{q:token('margin-top')}" margin-bottom="{q:token('margin-bottom')}"
            margin-left="{q:token('margin-inside')}" margin-right="{q:token('margin-outside')}"/>
        <fo:region-before extent="{q:token('margin-top')}"/>
      </fo:simple-page-master>
    </fo:layout-master-set>
  </xsl:template>

  <!-- What every sequence of pages with a running header has in common. -->
  <xsl:template name="q:running-header">
    <xsl:context-item as="element(db:article)" use="required"/>
    <fo:static-content flow-name="xsl-region-before">
      <fo:block-container absolute-position="absolute" top="{q:token('header-baseline')}" left="{q:token('margin-inside')}"
          right="{q:token('margin-outside')}">
        <fo:block xsl:use-attribute-sets="q:running-header">
          <xsl:value-of select="db:info/db:title"/>
          <fo:leader leader-pattern="space"/>
          <xsl:value-of select="db:info/db:bibliomisc[@role = 'imprint']"/>
          <fo:leader leader-pattern="space" leader-length="1em"/>
          <fo:inline xsl:use-attribute-sets="q:page-number"><fo:page-number/></fo:inline>
        </fo:block>
      </fo:block-container>
    </fo:static-content>
    <fo:static-content flow-name="xsl-footnote-separator">
      <!-- FOP 2.11 drops the space around a separator, but not its padding (2026-11). -->
      <fo:block text-align="start" font-size="{q:token('note-size')}" line-height="{q:token('note-leading')}" padding-before="5pt">
        <fo:leader leader-pattern="rule" leader-length="{q:token('note-rule-length')}"
            rule-thickness="{q:token('note-rule-thickness')}" color="{q:token('rule-color')}"/>
      </fo:block>
    </fo:static-content>
  </xsl:template>

  <xsl:template name="q:page-attributes">
    <xsl:context-item as="element(db:article)" use="required"/>
    <xsl:attribute name="writing-mode" select="q:direction(.)"/>
    <xsl:attribute name="format" select="q:digits(., 1)"/>
  </xsl:template>

  <xsl:template match="db:article" mode="q:fo">
    <fo:page-sequence master-reference="q:page">
      <xsl:call-template name="q:page-attributes"/>
      <xsl:call-template name="q:running-header"/>
      <fo:flow flow-name="xsl-region-body">
        <fo:block xsl:use-attribute-sets="q:justified">
          <xsl:if test="q:is-arabic(@xml:lang)">
            <!-- FOP-2409: see languages.xsl. -->
            <xsl:attribute name="language">dflt</xsl:attribute>
            <xsl:attribute name="hyphenate">false</xsl:attribute>
          </xsl:if>
          <xsl:apply-templates select="node() except db:info" mode="#current"/>
        </fo:block>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

</xsl:stylesheet>
