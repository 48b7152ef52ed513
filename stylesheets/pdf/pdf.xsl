<?xml version="1.0" encoding="UTF-8"?>
<!--
  Prepared DocBook to XSL-FO. One concern, one file; what it looks like stands in attributes.xsl and in the theme.
     A theme with templates of its own has a pdf.xsl that imports this one. Qelem keeps a ledger: what the manuscript has and
     the pages have not, or have twice, is an error. So what a stylesheet prints beside the manuscript stands in a formatting
     object with q:added="true"; Qelem takes the attribute out again. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:include href="../theme.xsl"/>
  <xsl:include href="../document.xsl"/>
  <xsl:include href="../prepare/labels.xsl"/>
  <xsl:include href="attributes.xsl"/>
  <xsl:include href="places.xsl"/>
  <xsl:include href="languages.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="print.xsl"/>
  <xsl:include href="page.xsl"/>
  <xsl:include href="cover.xsl"/>
  <xsl:include href="contents.xsl"/>
  <xsl:include href="sections.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="boxes.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="figures.xsl"/>
  <xsl:include href="tables.xsl"/>
  <xsl:include href="inlines.xsl"/>

  <!-- The folder of the publication, with a final slash: where the paths of pictures begin. -->
  <xsl:param name="q:publication" as="xs:anyURI" required="yes"/>

  <!-- The maps as SVG documents, by the path of their specification. -->
  <xsl:param name="q:drawings" as="map(xs:string, document-node())" select="map{}"/>

  <xsl:mode name="q:fo" on-no-match="deep-skip"/>
  <!-- A title where marks of notes have no place: the outline, the contents, a running header. -->
  <xsl:mode name="q:without-marks" on-no-match="shallow-copy"/>

  <xsl:template match="/" mode="q:fo">
    <fo:root xsl:use-attribute-sets="q:text">
      <xsl:attribute name="xml:lang" select="q:document-language(.)"/>
      <xsl:call-template name="q:page-masters"/>
      <xsl:call-template name="q:metadata"/>
      <xsl:call-template name="q:outline"/>
      <xsl:apply-templates select="db:article" mode="q:cover"/>
      <xsl:apply-templates select="db:article" mode="q:contents"/>
      <xsl:apply-templates select="db:article" mode="q:fo"/>
    </fo:root>
  </xsl:template>

  <!-- A name with underscores may be broken after each. -->
  <xsl:template match="text()" mode="q:fo">
    <xsl:value-of select="replace(., '_', '_&#x200B;')"/>
  </xsl:template>

  <!-- What no template renders would be lost: an error that names the element and its Markdown line. -->
  <xsl:template match="*" mode="q:fo" priority="-10">
    <xsl:sequence select="error(xs:QName('q:no-template'), 'no template renders ' || name() || ' from ' || q:at(.))"/>
  </xsl:template>

  <xsl:template match="db:footnote | db:footnoteref" mode="q:without-marks"/>

</xsl:stylesheet>
