<?xml version="1.0" encoding="UTF-8"?>
<!-- The theme's tokens, as every stylesheet reads them. They are decided in themes/<name>/theme.yaml. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="#all">

  <!-- The tokens by name. Qelem has checked names and kinds against themes/base/theme.yaml. -->
  <xsl:param name="q:theme" as="map(xs:string, xs:string)" required="yes"/>

  <!-- The value of a token. An unknown name is an error of the stylesheet, raised as q:token. -->
  <xsl:function name="q:token" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="
        if (map:contains($q:theme, $name)) then $q:theme($name)
        else error(xs:QName('q:token'), 'No theme token is named ' || $name)"/>
  </xsl:function>

  <!-- The sign before the title of a section; empty for none. -->
  <xsl:function name="q:ornament" as="xs:string">
    <xsl:param name="section" as="element(db:section)"/>
    <xsl:sequence select="
        if (not($section/@q:level = '1') or tokenize($section/@role) = 'unmarked') then ''
        else if (root($section)/db:article/@dir = 'rtl') then q:token('heading-1-ornament-rtl')
        else q:token('heading-1-ornament')"/>
  </xsl:function>

</xsl:stylesheet>
