<?xml version="1.0" encoding="UTF-8"?>
<!-- The place in the Markdown of what is set: FOP's messages and Qelem's own checks of the layout name it. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <!-- Qelem takes the attribute out again before FOP sees it. -->
  <xsl:attribute-set name="q:place">
    <xsl:attribute name="q:at" select="q:at(.)"/>
  </xsl:attribute-set>

  <xsl:function name="q:place-of" as="attribute(q:at)">
    <xsl:param name="element" as="element()"/>
    <xsl:attribute name="q:at" select="q:at($element)"/>
  </xsl:function>

</xsl:stylesheet>
