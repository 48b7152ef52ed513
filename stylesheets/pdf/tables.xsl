<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables. A table sets its notes at its own foot. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:template match="db:table | db:informaltable" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:place" text-indent="0pt" space-before="{q:token('figure-space')}" space-after="{q:token('figure-space')}">
      <xsl:copy-of select="@xml:id ! q:fo-id(.)"/>
      <xsl:for-each select="db:title">
        <fo:block keep-with-next.within-page="always" space-after="5pt" role="NonStruct">
          <xsl:apply-templates select="." mode="#current"/>
        </fo:block>
      </xsl:for-each>
      <xsl:apply-templates select="db:tgroup" mode="#current"/>
      <xsl:call-template name="q:local-notes"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="db:tgroup" mode="q:fo">
    <fo:table table-layout="fixed" width="100%" xsl:use-attribute-sets="q:table">
      <xsl:for-each select="db:colspec">
        <fo:table-column column-width="proportional-column-width({q:column-weight(.., position())})"/>
      </xsl:for-each>
      <xsl:apply-templates select="db:thead, db:tbody" mode="#current"/>
    </fo:table>
  </xsl:template>

  <!-- A column's share of the width, by the longest text in it, between 4 and 40 characters. -->
  <xsl:function name="q:column-weight" as="xs:integer">
    <xsl:param name="group" as="element(db:tgroup)"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:sequence select="min((40, max((4, $group/*/db:row/db:entry[$column] ! string-length(.)))))"/>
  </xsl:function>

  <xsl:template match="db:thead" mode="q:fo">
    <fo:table-header>
      <xsl:apply-templates select="db:row" mode="#current"/>
    </fo:table-header>
  </xsl:template>

  <xsl:template match="db:tbody" mode="q:fo">
    <fo:table-body>
      <xsl:apply-templates select="db:row" mode="#current"/>
    </fo:table-body>
  </xsl:template>

  <xsl:template match="db:row" mode="q:fo">
    <!-- A number: see q:box. -->
    <fo:table-row keep-together.within-page="9">
      <xsl:apply-templates select="db:entry" mode="#current"/>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="db:thead/db:row/db:entry" mode="q:fo">
    <fo:table-cell xsl:use-attribute-sets="q:table-head-cell" role="TH" fox:scope="column">
      <xsl:call-template name="q:cell-content"/>
    </fo:table-cell>
  </xsl:template>

  <xsl:template match="db:entry" mode="q:fo">
    <fo:table-cell xsl:use-attribute-sets="q:table-cell">
      <xsl:call-template name="q:cell-content"/>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="q:cell-content">
    <xsl:context-item as="element(db:entry)" use="required"/>
    <xsl:variable name="column" as="xs:integer" select="count(preceding-sibling::db:entry) + 1"/>
    <fo:block text-align="{q:alignment(ancestor::db:tgroup/db:colspec[$column]/@align)}">
      <xsl:apply-templates mode="q:fo"/>
    </fo:block>
  </xsl:template>

  <xsl:function name="q:alignment" as="xs:string">
    <xsl:param name="align" as="xs:string?"/>
    <xsl:sequence select="if ($align = 'right') then 'end' else if ($align = 'center') then 'center' else 'start'"/>
  </xsl:function>

</xsl:stylesheet>
