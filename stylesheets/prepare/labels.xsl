<?xml version="1.0" encoding="UTF-8"?>
<!-- The words that Qelem prints of its own, by language: labels/<language>.xml. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:q="http://qelem.org/ns/docbook"
    xmlns:l="http://qelem.org/ns/labels"
    exclude-result-prefixes="#all">

  <!-- The languages that have labels. Others get the first. -->
  <xsl:variable name="q:label-languages" as="xs:string+" select="('en', 'ar', 'ckb', 'ku')"/>

  <xsl:function name="q:labels" as="element(l:labels)">
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="tag" as="xs:string" select="tokenize(lower-case($language), '-')[1]"/>
    <xsl:sequence select="doc('labels/' || ($q:label-languages[. = $tag], $q:label-languages[1])[1] || '.xml')/l:labels"/>
  </xsl:function>

  <!-- A label with its number put in; the language is that of the document. -->
  <xsl:function name="q:label" as="xs:string">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="number" as="xs:string"/>
    <xsl:variable name="label" as="element(l:label)" select="q:labels(q:document-language($context))/l:label[@name = $name]"/>
    <xsl:sequence select="replace($label, '\{n\}', $number)"/>
  </xsl:function>

  <!-- A whole number in the digits of the document's language: 12, ١٢. -->
  <xsl:function name="q:digits" as="xs:string">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="format-integer($number, q:labels(q:document-language($context))/@one)"/>
  </xsl:function>

  <xsl:function name="q:document-language" as="xs:string">
    <xsl:param name="context" as="node()"/>
    <xsl:sequence select="string(root($context)/*/@xml:lang)"/>
  </xsl:function>

</xsl:stylesheet>
