<?xml version="1.0" encoding="UTF-8"?>
<!-- Numbers the sections: "2" in a section without a number, "1.2" in the section numbered 1. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="#all">

  <xsl:function name="q:has-role" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="tokenize($element/@role) = $role"/>
  </xsl:function>

  <xsl:function name="q:is-numbered" as="xs:boolean">
    <xsl:param name="section" as="element(db:section)"/>
    <xsl:sequence select="
        if ($q:number-sections) then not(q:has-role($section, 'unnumbered')) else q:has-role($section, 'numbered')"/>
  </xsl:function>

  <!-- The counters of the open levels, from the outermost; the last is that of the level to come. -->
  <xsl:accumulator name="q:section-counters" as="xs:integer+" initial-value="0">
    <xsl:accumulator-rule match="db:section" select="
        $value[position() lt last()], $value[last()] + (if (q:is-numbered(.)) then 1 else 0), 0"/>
    <xsl:accumulator-rule match="db:section" phase="end" select="$value[position() lt last()]"/>
  </xsl:accumulator>

  <!-- "1.2"; empty for a section without a number. Levels without a number are left out. -->
  <xsl:function name="q:section-label" as="xs:string?">
    <xsl:param name="section" as="element(db:section)"/>
    <xsl:variable name="counters" as="xs:integer+" select="$section/accumulator-before('q:section-counters')"/>
    <xsl:if test="q:is-numbered($section)">
      <xsl:sequence select="string-join(
          for $level in $section/ancestor-or-self::db:section[q:is-numbered(.)]
          return q:digits($section, $counters[count($level/ancestor-or-self::db:section)]), '.')"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="db:section" mode="q:prepare">
    <xsl:copy>
      <xsl:attribute name="xml:id" select="q:id(.)"/>
      <xsl:attribute name="q:level" select="count(ancestor-or-self::db:section)"/>
      <xsl:for-each select="q:section-label(.)">
        <xsl:attribute name="label" select="."/>
        <xsl:attribute name="q:mark" select=". || '.'"/>
      </xsl:for-each>
      <xsl:apply-templates select="@* except @xml:id, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="db:article" mode="q:prepare">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
      <xsl:call-template name="q:endnotes"/>
    </xsl:copy>
  </xsl:template>

</xsl:stylesheet>
