<?xml version="1.0" encoding="UTF-8"?>
<!-- The package document (EPUB 3.3): metadata, manifest, spine. -->
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
    exclude-result-prefixes="xs map epub svg xlink db h q">

  <xsl:template name="q:package" as="element()">
    <xsl:param name="content" as="document-node()"/>
    <xsl:variable name="article" as="element(db:article)" select="db:article"/>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="{$article/@xml:lang}"
        dir="{$article/@dir}">
      <xsl:if test="q:setting('fonts-declared') = 'ibooks'">
        <xsl:attribute name="prefix">ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/</xsl:attribute>
      </xsl:if>
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <xsl:call-template name="q:bibliographic">
          <xsl:with-param name="article" select="$article"/>
        </xsl:call-template>
        <xsl:call-template name="q:accessibility">
          <xsl:with-param name="article" select="$article"/>
          <xsl:with-param name="has-pages" select="exists($content//h:span[@epub:type = 'pagebreak'])"/>
        </xsl:call-template>
        <xsl:if test="q:setting('fonts-declared') = 'ibooks' and exists($q:faces)">
          <meta property="ibooks:specified-fonts">true</meta>
        </xsl:if>
        <!-- EPUB 2, and Kindle still, find the cover by this (2026-11). -->
        <meta name="cover" content="cover-picture"/>
      </metadata>
      <manifest>
        <xsl:for-each select="$content/q:container/q:entry[@media-type], $content/q:entry[@media-type]">
          <item id="{@id}" href="{substring-after(@path, 'EPUB/')}" media-type="{@media-type}">
            <xsl:if test="normalize-space(@properties)">
              <xsl:attribute name="properties" select="normalize-space(@properties)"/>
            </xsl:if>
          </item>
        </xsl:for-each>
        <item id="style" href="style.css" media-type="text/css"/>
        <item id="cover-picture" href="cover.jpg" media-type="image/jpeg" properties="cover-image"/>
        <xsl:if test="not($q:own-cover) and q:setting('cover-page') = 'svg'">
          <item id="cover-drawing" href="cover.svg" media-type="image/svg+xml"/>
        </xsl:if>
        <xsl:if test="q:setting('ncx') = 'yes'">
          <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
        </xsl:if>
        <xsl:for-each select="$q:faces">
          <item id="font-{position()}" href="{@path}" media-type="{@media-type}"/>
        </xsl:for-each>
        <xsl:for-each select="distinct-values(($q:pictures, $q:map-pictures) ! map:for-each(., function($name, $path) { $path }))">
          <xsl:sort select="."/>
          <item id="picture-{position()}" href="{.}" media-type="{q:media-type(.)}"/>
        </xsl:for-each>
      </manifest>
      <spine page-progression-direction="{$article/@dir}">
        <xsl:if test="q:setting('ncx') = 'yes'">
          <xsl:attribute name="toc">ncx</xsl:attribute>
        </xsl:if>
        <xsl:for-each select="$content/q:entry[@spine = 'yes']">
          <itemref idref="{@id}"/>
        </xsl:for-each>
      </spine>
      <xsl:if test="q:setting('guide') = 'yes'">
        <guide>
          <xsl:for-each select="q:landmarks($article)">
            <reference type="{@guide}" title="{@label}" href="{@href}"/>
          </xsl:for-each>
        </guide>
      </xsl:if>
    </package>
  </xsl:template>

  <xsl:template name="q:bibliographic" xmlns:dc="http://purl.org/dc/elements/1.1/" as="element()+">
    <xsl:param name="article" as="element(db:article)"/>
    <xsl:variable name="info" as="element(db:info)" select="$article/db:info"/>
    <xsl:for-each select="$q:identifiers">
      <xsl:variable name="id" as="xs:string" select="string-join(('identifier', position()[. gt 1]), '-')"/>
      <dc:identifier id="{$id}">
        <xsl:value-of select="."/>
      </dc:identifier>
      <xsl:for-each select="q:identifier-type(.)">
        <meta xmlns="http://www.idpf.org/2007/opf" refines="#{$id}" property="identifier-type" scheme="onix:codelist5">
          <xsl:value-of select="."/>
        </meta>
      </xsl:for-each>
    </xsl:for-each>
    <dc:title id="title">
      <xsl:value-of select="$info/db:title"/>
    </dc:title>
    <meta xmlns="http://www.idpf.org/2007/opf" refines="#title" property="title-type">main</meta>
    <xsl:for-each select="$info/db:subtitle">
      <dc:title id="subtitle">
        <xsl:value-of select="."/>
      </dc:title>
      <meta xmlns="http://www.idpf.org/2007/opf" refines="#subtitle" property="title-type">subtitle</meta>
    </xsl:for-each>
    <dc:language>
      <xsl:value-of select="$article/@xml:lang"/>
    </dc:language>
    <xsl:for-each select="$info/db:author">
      <dc:creator id="author-{position()}">
        <xsl:value-of select="db:orgname | db:personname"/>
      </dc:creator>
      <meta xmlns="http://www.idpf.org/2007/opf" refines="#author-{position()}" property="role" scheme="marc:relators">aut</meta>
    </xsl:for-each>
    <xsl:for-each select="$info/(db:editor, db:othercredit)">
      <dc:contributor id="contributor-{position()}">
        <xsl:value-of select="db:orgname | db:personname"/>
      </dc:contributor>
      <meta xmlns="http://www.idpf.org/2007/opf" refines="#contributor-{position()}" property="role" scheme="marc:relators">
        <xsl:value-of select="q:relator(.)"/>
      </meta>
    </xsl:for-each>
    <xsl:for-each select="$info/db:publisher/db:publishername">
      <dc:publisher>
        <xsl:value-of select="."/>
      </dc:publisher>
    </xsl:for-each>
    <xsl:for-each select="$info/db:pubdate[matches(., '^\d{4}(-\d{2}(-\d{2})?)?$')]">
      <dc:date>
        <xsl:value-of select="."/>
      </dc:date>
    </xsl:for-each>
    <xsl:for-each select="$info/db:subjectset/db:subject">
      <dc:description>
        <xsl:value-of select="db:subjectterm" separator="; "/>
      </dc:description>
    </xsl:for-each>
    <xsl:for-each select="$info/db:keywordset/db:keyword">
      <dc:subject>
        <xsl:value-of select="."/>
      </dc:subject>
    </xsl:for-each>
    <xsl:for-each select="$info/db:legalnotice">
      <dc:rights>
        <xsl:value-of select="normalize-space(.)"/>
      </dc:rights>
    </xsl:for-each>
    <meta xmlns="http://www.idpf.org/2007/opf" property="dcterms:modified">
      <xsl:value-of select="format-dateTime(adjust-dateTime-to-timezone($q:modified, xs:dayTimeDuration('PT0S')),
          '[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01]Z')"/>
    </meta>
  </xsl:template>

  <!-- What kind of identifier it is, by ONIX code list 5: a DOI or an ISBN of 13 digits. -->
  <xsl:function name="q:identifier-type" as="xs:string?">
    <xsl:param name="identifier" as="xs:string"/>
    <xsl:sequence select="
        if (matches($identifier, '^(https?://(dx\.)?doi\.org/|doi:)', 'i')) then '06'
        else if (matches(replace($identifier, '[- ]', ''), '^(urn:isbn:)?97[89]\d{10}$', 'i')) then '15' else ()"/>
  </xsl:function>

  <!-- What an editor or othercredit is called among the MARC relators. -->
  <xsl:function name="q:relator" as="xs:string">
    <xsl:param name="contributor" as="element()"/>
    <xsl:sequence select="if ($contributor/self::db:editor) then 'edt' else if ($contributor/@class = 'translator') then 'trl' else 'ctb'"/>
  </xsl:function>

  <!-- EPUB Accessibility 1.1. Conformance is said where every picture has a text; the checkers test the rest. -->
  <xsl:template name="q:accessibility" as="element()+">
    <xsl:param name="article" as="element(db:article)"/>
    <xsl:param name="has-pages" as="xs:boolean"/>
    <xsl:variable name="pictures" as="element()*" select="$article//(db:mediaobject | db:inlinemediaobject)"/>
    <xsl:variable name="described" as="xs:boolean" select="every $picture in $pictures satisfies q:is-described($picture)"/>
    <xsl:variable name="maps" as="xs:boolean" select="exists($pictures[db:imageobject/db:imagedata/@format = 'map'])"/>
    <xsl:variable name="publisher" as="xs:string?" select="$article/db:info/(db:publisher/db:publishername, db:author)[1] ! normalize-space()"/>
    <xsl:variable name="properties" as="element(q:meta)*">
      <q:meta property="schema:accessMode">textual</q:meta>
      <xsl:if test="exists($pictures)">
        <q:meta property="schema:accessMode">visual</q:meta>
      </xsl:if>
      <xsl:if test="$described">
        <q:meta property="schema:accessModeSufficient">textual</q:meta>
      </xsl:if>
      <xsl:if test="exists($pictures)">
        <q:meta property="schema:accessModeSufficient">textual,visual</q:meta>
      </xsl:if>
      <xsl:for-each select="'structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability', 'ARIA',
          'alternativeText'[$described and exists($pictures)], 'longDescription'[$maps], ('pageNavigation', 'pageBreakMarkers')[$has-pages]">
        <q:meta property="schema:accessibilityFeature">
          <xsl:value-of select="."/>
        </q:meta>
      </xsl:for-each>
      <q:meta property="schema:accessibilityHazard">none</q:meta>
      <q:meta property="schema:accessibilitySummary">
        <xsl:value-of select="
            q:label($article, 'accessible-text', ''),
            q:label($article, 'accessible-pictures', '')[$described and exists($pictures)],
            q:label($article, 'accessible-maps', '')[$maps],
            q:label($article, 'accessible-pages', '')[$has-pages]"/>
      </q:meta>
      <xsl:if test="$has-pages">
        <q:meta property="pageBreakSource">
          <xsl:value-of select="q:page-source($article)"/>
        </q:meta>
      </xsl:if>
      <xsl:if test="$described and $publisher">
        <q:meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</q:meta>
        <q:meta property="a11y:certifiedBy">
          <xsl:value-of select="$publisher"/>
        </q:meta>
      </xsl:if>
    </xsl:variable>
    <xsl:for-each select="$properties">
      <meta xmlns="http://www.idpf.org/2007/opf" property="{@property}">
        <xsl:value-of select="normalize-space(.)"/>
      </meta>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="q:is-described" as="xs:boolean">
    <xsl:param name="picture" as="element()"/>
    <xsl:sequence select="normalize-space($picture/db:alt) ne '' or $picture/@role = 'awaited' or $picture/db:imageobject/db:imagedata/@format = 'map'"/>
  </xsl:function>

  <!-- The edition whose pages are marked. -->
  <xsl:function name="q:page-source" as="xs:string">
    <xsl:param name="article" as="element(db:article)"/>
    <xsl:sequence select="$q:layout/@source || ', ' || normalize-space($article/db:info/db:title)"/>
  </xsl:function>

  <xsl:function name="q:media-type" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="
        map{'png': 'image/png', 'jpg': 'image/jpeg', 'jpeg': 'image/jpeg', 'gif': 'image/gif', 'svg': 'image/svg+xml'}
        (lower-case(tokenize($path, '\.')[last()]))"/>
  </xsl:function>

</xsl:stylesheet>
