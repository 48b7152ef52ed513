<?xml version="1.0" encoding="UTF-8"?>
<!-- 
  Prepared DocBook to the entries of an EPUB container. One concern, one file; what it looks like stands in style.xsl and in
  the theme, what a reading system needs otherwise in profiles.yaml.
  Out: a q:container of q:entry elements; Qelem checks, serializes and packs them.
     A theme with templates of its own has an epub.xsl that imports this one. Qelem keeps a ledger: what the manuscript has and
     the entries with flow="text" have not, or have twice, is an error. So what a stylesheet writes there beside the manuscript
     stands in an element with data-added="true".  -->
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

  <xsl:include href="../theme.xsl"/>
  <xsl:include href="../document.xsl"/>
  <xsl:include href="../prepare/labels.xsl"/>
  <xsl:include href="languages.xsl"/>
  <xsl:include href="files.xsl"/>
  <xsl:include href="sections.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="boxes.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="figures.xsl"/>
  <xsl:include href="tables.xsl"/>
  <xsl:include href="inlines.xsl"/>
  <xsl:include href="cover.xsl"/>
  <xsl:include href="navigation.xsl"/>
  <xsl:include href="pages.xsl"/>
  <xsl:include href="ncx.xsl"/>
  <xsl:include href="package.xsl"/>
  <xsl:include href="style.xsl"/>
  <xsl:include href="plain-css.xsl"/>

  <!-- The settings of the profile, by name: see profiles.yaml. -->
  <xsl:param name="q:profile" as="map(xs:string, xs:string)" required="yes"/>
  <!-- The maps as SVG documents, by the path of their specification. -->
  <xsl:param name="q:drawings" as="map(xs:string, document-node())" select="map{}"/>
  <!-- The manuscript's pictures: where they lie in the container, by their path in the publication. -->
  <xsl:param name="q:pictures" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- The faces that may be embedded: q:face elements with family, weight, style, path and media-type. -->
  <xsl:param name="q:faces" as="element(q:face)*" select="()"/>
  <!-- Where the pages of the printed edition begin: a q:layout with its units and q:page elements; none without one. -->
  <xsl:param name="q:layout" as="element(q:layout)?" select="()"/>
  <!-- The maps' pictures, where the profile wants them instead of the drawings: as q:pictures. -->
  <xsl:param name="q:map-pictures" as="map(xs:string, xs:string)" select="map{}"/>
  <!-- The publication's identifiers, the one that is unique and the same in every edition first. -->
  <xsl:param name="q:identifiers" as="xs:string+" required="yes"/>
  <!-- When it was built. -->
  <xsl:param name="q:modified" as="xs:dateTime" required="yes"/>
  <!-- The cover is a picture of the publication's own, not the one that cover.xsl draws. -->
  <xsl:param name="q:own-cover" as="xs:boolean" select="false()"/>

  <xsl:mode name="q:entries" on-no-match="fail"/>
  <xsl:mode name="q:xhtml" on-no-match="deep-skip"/>
  <!-- A title where marks of notes have no place: the contents, a title in the head. -->
  <xsl:mode name="q:without-marks" on-no-match="shallow-copy"/>

  <xsl:template match="/" mode="q:entries" as="element(q:container)">
    <xsl:variable name="written" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="db:article" mode="q:files"/>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="paged" as="document-node()" select="q:with-pages($written)"/>
    <xsl:variable name="content" as="document-node()">
      <xsl:apply-templates select="$paged" mode="q:page-list"/>
    </xsl:variable>
    <q:container xsl:inherit-namespaces="no">
      <xsl:sequence select="$content/*"/>
      <xsl:if test="q:setting('ncx') = 'yes'">
        <q:entry xsl:inherit-namespaces="no" path="EPUB/toc.ncx" method="xml" media-type="application/x-dtbncx+xml" id="ncx">
          <xsl:call-template name="q:ncx">
            <xsl:with-param name="content" select="$content"/>
          </xsl:call-template>
        </q:entry>
      </xsl:if>
      <q:entry xsl:inherit-namespaces="no" path="EPUB/style.css" method="text" media-type="text/css" id="style">
        <xsl:call-template name="q:style"/>
      </q:entry>
      <q:entry xsl:inherit-namespaces="no" path="EPUB/package.opf" method="xml">
        <xsl:call-template name="q:package">
          <xsl:with-param name="content" select="$content"/>
        </xsl:call-template>
      </q:entry>
      <q:entry xsl:inherit-namespaces="no" path="META-INF/container.xml" method="xml">
        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
          <rootfiles>
            <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
          </rootfiles>
        </container>
      </q:entry>
    </q:container>
  </xsl:template>

  <!-- The value of a setting of the profile. -->
  <xsl:function name="q:setting" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="
        if (map:contains($q:profile, $name)) then $q:profile($name)
        else error(xs:QName('q:setting'), 'No setting of an EPUB profile is named ' || $name)"/>
  </xsl:function>

  <xsl:template match="text()" mode="q:xhtml">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- What no template renders would be lost: an error that names the element and its Markdown line. -->
  <xsl:template match="*" mode="q:xhtml" priority="-10">
    <xsl:sequence select="error(xs:QName('q:no-template'), 'no template renders ' || name() || ' from ' || q:at(.))"/>
  </xsl:template>

  <xsl:template match="db:footnote | db:footnoteref" mode="q:without-marks"/>

</xsl:stylesheet>
