<?xml version="1.0" encoding="UTF-8"?>
<!--
  Prepares DocBook for every output: what is numbered, named or resolved is so here, once.

  In:  the article that Qelem writes from Markdown.
  Out: the same article, in which
       - every section, figure, table and note has an xml:id;
       - what bears a number has it in @label, and what is printed before a text in @q:mark
         ("*1", "3.", "Figure 2");
       - every xref is a link with its text;
       - the texts of the endnotes stand in a last section, their marks where they were.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="#all">

  <xsl:include href="../theme.xsl"/>
  <xsl:include href="../document.xsl"/>
  <xsl:include href="labels.xsl"/>
  <xsl:include href="identifiers.xsl"/>
  <xsl:include href="sections.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="captions.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="references.xsl"/>

  <!-- Number the headings that are not .unnumbered (publication.yaml, numbering: sections); else only the .numbered. -->
  <xsl:param name="q:number-sections" as="xs:boolean" select="false()"/>
  <!-- Print "Figure 1" before a figure's caption (publication.yaml, numbering: figures). -->
  <xsl:param name="q:number-figures" as="xs:boolean" select="true()"/>
  <!-- Print "Table 1" before a table's caption (publication.yaml, numbering: tables). -->
  <xsl:param name="q:number-tables" as="xs:boolean" select="true()"/>

  <xsl:mode name="q:prepare" on-no-match="shallow-copy" use-accumulators="#all"/>

  <xsl:template match="/" mode="q:prepare">
    <xsl:document>
      <xsl:apply-templates mode="q:prepare"/>
    </xsl:document>
  </xsl:template>

</xsl:stylesheet>
