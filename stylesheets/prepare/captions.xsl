<?xml version="1.0" encoding="UTF-8"?>
<!-- Numbers the figures and tables that have a caption. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="#all">

  <xsl:accumulator name="q:figures" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="db:figure" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:accumulator name="q:tables" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="db:table" select="$value + 1"/>
  </xsl:accumulator>

  <!-- "Figure 2"; empty where figures or tables have no numbers. -->
  <xsl:function name="q:caption-mark" as="xs:string?">
    <xsl:param name="captioned" as="element()"/>
    <xsl:sequence select="
        if ($captioned/self::db:figure[$q:number-figures])
        then q:label($captioned, 'figure', q:digits($captioned, $captioned/accumulator-before('q:figures')))
        else if ($captioned/self::db:table[$q:number-tables])
        then q:label($captioned, 'table', q:digits($captioned, $captioned/accumulator-before('q:tables')))
        else ()"/>
  </xsl:function>

  <xsl:template match="db:figure | db:table | db:informalfigure | db:informaltable" mode="q:prepare">
    <xsl:copy>
      <xsl:attribute name="xml:id" select="q:id(.)"/>
      <xsl:for-each select="q:caption-mark(.)">
        <xsl:attribute name="q:mark" select="."/>
      </xsl:for-each>
      <xsl:apply-templates select="@* except @xml:id, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- What is printed where a picture is awaited, and the title of a box that has none. -->
  <xsl:template match="db:mediaobject[@role = 'awaited'] | db:inlinemediaobject[@role = 'awaited']" mode="q:prepare">
    <xsl:copy>
      <xsl:attribute name="q:mark" select="q:label(., 'awaited', '')"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="db:note | db:tip | db:important | db:warning | db:caution" mode="q:prepare">
    <xsl:copy>
      <xsl:attribute name="q:mark" select="q:label(., local-name(), '')"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

</xsl:stylesheet>
