<?xml version="1.0" encoding="UTF-8"?>
<!-- Language and direction: what a passage in another language than its surroundings needs. -->
<xsl:stylesheet version="3.0" expand-text="no"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:q="http://qelem.org/ns/docbook"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="xs map svg xlink db h q">

  <!-- Languages and scripts that run from right to left, as in org.qelem.manuscript.Metadata (Unicode, CLDR). -->
  <xsl:variable name="q:right-to-left" as="xs:string+" select="
      'ar', 'ckb', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi', 'dv'"/>
  <xsl:variable name="q:right-to-left-scripts" as="xs:string+" select="'arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm', 'rohg'"/>

  <xsl:function name="q:is-right-to-left" as="xs:boolean">
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string+" select="tokenize(lower-case($language), '-')"/>
    <xsl:variable name="script" as="xs:string?" select="$parts[position() gt 1][matches(., '^[a-z]{4}$')][1]"/>
    <xsl:sequence select="if ($script) then $script = $q:right-to-left-scripts else $parts[1] = $q:right-to-left"/>
  </xsl:function>

  <xsl:function name="q:direction" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="if (q:is-right-to-left(q:language($node))) then 'rtl' else 'ltr'"/>
  </xsl:function>

  <!-- id, lang and dir of an element that may have them; dir where the language turns it, or where the author says so. -->
  <xsl:template name="q:common" as="attribute()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:if test="@xml:id">
      <xsl:attribute name="id" select="@xml:id"/>
    </xsl:if>
    <xsl:if test="@xml:lang">
      <xsl:attribute name="lang" select="@xml:lang"/>
      <xsl:attribute name="xml:lang" select="@xml:lang"/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="@dir">
        <xsl:attribute name="dir" select="@dir"/>
      </xsl:when>
      <xsl:when test="@xml:lang and q:direction(.) ne q:direction(..)">
        <xsl:attribute name="dir" select="q:direction(.)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- lang, xml:lang and dir of a whole file. -->
  <xsl:template name="q:file-language" as="attribute()+">
    <xsl:context-item as="element(db:article)" use="required"/>
    <xsl:attribute name="lang" select="@xml:lang"/>
    <xsl:attribute name="xml:lang" select="@xml:lang"/>
    <xsl:attribute name="dir" select="@dir"/>
  </xsl:template>

</xsl:stylesheet>
