<?xml version="1.0" encoding="UTF-8"?>
<!-- What the print edition asks of the pages beyond those of the screen: bleed, binding, rectos. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink map db">

  <!-- Of a print edition: the lengths 'bleed', 'binding', and 'offset' from the edge of the page to that of the sheet;
       'sections' is 'recto' or 'any'. Empty for the screen. -->
  <xsl:param name="q:print" as="map(xs:string, xs:string)" select="map{}"/>

  <xsl:variable name="q:is-print" as="xs:boolean" select="map:size($q:print) gt 0"/>

  <!-- How far a ground that touches the edge of the page runs over it. On the screen it is a trifle, against white hairlines. -->
  <xsl:variable name="q:bleed" as="xs:string" select="if ($q:is-print) then $q:print('bleed') else '1mm'"/>

  <!-- The margins at the spine and at the fore edge. The binding moves the text and leaves the measure as it is. -->
  <xsl:variable name="q:inside" as="xs:string"
      select="string-join((q:token('margin-inside'), $q:print('binding')), ' + ')"/>
  <xsl:variable name="q:outside" as="xs:string"
      select="string-join((q:token('margin-outside'), $q:print('binding')), ' - ')"/>

  <xsl:template name="q:sheet-attributes" as="attribute()*">
    <xsl:if test="$q:is-print">
      <xsl:attribute name="fox:bleed" select="$q:bleed"/>
      <xsl:attribute name="fox:crop-offset" select="$q:print('offset')"/>
    </xsl:if>
  </xsl:template>

  <!-- Whether a section begins on a recto, after a blank page if need be. -->
  <xsl:template name="q:section-start" as="attribute()*">
    <xsl:if test="$q:print('sections') = 'recto'">
      <xsl:attribute name="break-before">odd-page</xsl:attribute>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
