<?xml version="1.0" encoding="UTF-8"?>
<!-- What every output asks of a node of the document: its place in the Markdown, its language, the box in which it stands. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="#all">

  <xsl:function name="q:at" as="xs:string?">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor-or-self::*[@q:line][1] ! (@q:file || ':' || @q:line || ':' || @q:column)"/>
  </xsl:function>

  <xsl:function name="q:language" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string($node/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
  </xsl:function>

  <!-- The boxes and tables around a node, from the outermost: it sets the notes of all that stand in it, so that no mark comes twice. -->
  <xsl:function name="q:boxes" as="element()*">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/(ancestor::db:sidebar | ancestor::db:note | ancestor::db:tip | ancestor::db:important
        | ancestor::db:warning | ancestor::db:caution | ancestor::db:table | ancestor::db:informaltable)"/>
  </xsl:function>

</xsl:stylesheet>
