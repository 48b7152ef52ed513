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
    <xsl:context-item as="document-node()" use="required"/>
    <fo:layout-master-set>
      <fo:simple-page-master master-name="q:cover" page-width="{q:token('page-width')}" page-height="{q:token('page-height')}">
        <xsl:call-template name="q:sheet-attributes"/>
        <fo:region-body/>
      </fo:simple-page-master>
      <!-- The page numbers of a print edition are those of a book: a recto has an odd one. -->
      <xsl:variable name="spine-at-left" as="xs:boolean" select="q:direction(db:article) = 'lr-tb'"/>
      <xsl:call-template name="q:page-master">
        <xsl:with-param name="side" select="'recto'"/>
        <xsl:with-param name="inside-is-left" select="$spine-at-left"/>
      </xsl:call-template>
      <xsl:call-template name="q:page-master">
        <xsl:with-param name="side" select="'verso'"/>
        <xsl:with-param name="inside-is-left" select="$spine-at-left ne $q:is-print"/>
      </xsl:call-template>
      <xsl:call-template name="q:page-master">
        <xsl:with-param name="side" select="'blank'"/>
        <xsl:with-param name="inside-is-left" select="$spine-at-left"/>
      </xsl:call-template>
      <fo:page-sequence-master master-name="q:page">
        <fo:repeatable-page-master-alternatives>
          <fo:conditional-page-master-reference master-reference="q:blank" blank-or-not-blank="blank"/>
          <fo:conditional-page-master-reference master-reference="q:recto" odd-or-even="odd"/>
          <fo:conditional-page-master-reference master-reference="q:verso" odd-or-even="even"/>
        </fo:repeatable-page-master-alternatives>
      </fo:page-sequence-master>
    </fo:layout-master-set>
  </xsl:template>

  <xsl:template name="q:page-master">
    <xsl:param name="side" as="xs:string"/>
    <xsl:param name="inside-is-left" as="xs:boolean"/>
    <fo:simple-page-master master-name="q:{$side}" page-width="{q:token('page-width')}" page-height="{q:token('page-height')}">
      <xsl:call-template name="q:sheet-attributes"/>
      <fo:region-body margin-top="{q:token('margin-top')}" margin-bottom="{q:token('margin-bottom')}"
          margin-left="{if ($inside-is-left) then $q:inside else $q:outside}"
          margin-right="{if ($inside-is-left) then $q:outside else $q:inside}"/>
      <fo:region-before extent="{q:token('margin-top')}" region-name="q:header-{$side}"/>
    </fo:simple-page-master>
  </xsl:template>

  <!-- What every sequence of pages with a running header has in common. A blank page has none. -->
  <xsl:template name="q:running-header">
    <xsl:context-item as="element(db:article)" use="required"/>
    <xsl:variable name="spine-at-left" as="xs:boolean" select="q:direction(.) = 'lr-tb'"/>
    <xsl:call-template name="q:header">
      <xsl:with-param name="side" select="'recto'"/>
      <xsl:with-param name="inside-is-left" select="$spine-at-left"/>
    </xsl:call-template>
    <xsl:call-template name="q:header">
      <xsl:with-param name="side" select="'verso'"/>
      <xsl:with-param name="inside-is-left" select="$spine-at-left ne $q:is-print"/>
    </xsl:call-template>
    <fo:static-content flow-name="xsl-footnote-separator" role="artifact">
      <!-- FOP 2.11 drops the space around a separator, but not its padding (2026-11). -->
      <fo:block text-align="start" font-size="{q:token('note-size')}" line-height="{q:token('note-leading')}" padding-before="5pt">
        <fo:leader leader-pattern="rule" leader-length="{q:token('note-rule-length')}"
            rule-thickness="{q:token('note-rule-thickness')}" color="{q:token('rule-color')}"/>
      </fo:block>
    </fo:static-content>
  </xsl:template>

  <!-- The header of a side. In print the number stands at the fore edge, where a reader turns the pages. -->
  <xsl:template name="q:header">
    <xsl:context-item as="element(db:article)" use="required"/>
    <xsl:param name="side" as="xs:string"/>
    <xsl:param name="inside-is-left" as="xs:boolean"/>
    <!-- What repeats on every page is no part of the text (PDF/UA-1, 7.8). -->
    <fo:static-content flow-name="q:header-{$side}" role="artifact">
      <fo:block-container absolute-position="absolute" top="{q:token('header-baseline')}"
          left="{if ($inside-is-left) then $q:inside else $q:outside}" right="{if ($inside-is-left) then $q:outside else $q:inside}">
        <fo:block xsl:use-attribute-sets="q:running-header">
          <xsl:variable name="number" as="element(fo:inline)">
            <fo:inline xsl:use-attribute-sets="q:page-number"><fo:page-number/></fo:inline>
          </xsl:variable>
          <xsl:variable name="gap" as="element(fo:leader)">
            <fo:leader leader-pattern="space" leader-length="1em"/>
          </xsl:variable>
          <xsl:variable name="space" as="element(fo:leader)">
            <fo:leader leader-pattern="space"/>
          </xsl:variable>
          <xsl:variable name="title" as="xs:string" select="db:info/db:title"/>
          <xsl:variable name="imprint" as="xs:string?" select="db:info/db:bibliomisc[@role = 'imprint']"/>
          <xsl:sequence select="
              if ($side = 'verso' and $q:is-print) then ($number, $gap, $imprint, $space, $title)
              else ($title, $space, $imprint, $gap, $number)"/>
        </fo:block>
      </fo:block-container>
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
            <xsl:attribute name="q:lang" select="@xml:lang"/>
            <xsl:attribute name="hyphenate">false</xsl:attribute>
          </xsl:if>
          <xsl:apply-templates select="node() except db:info" mode="#current"/>
        </fo:block>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

</xsl:stylesheet>
