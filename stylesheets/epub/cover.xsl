<?xml version="1.0" encoding="UTF-8"?>
<!-- The cover: a picture, and the file that shows it. -->
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

  <!-- The picture's size in pixels: the proportion 1 : 1.6 and the height that KDP asks for; the others accept it (2026-11). -->
  <xsl:variable name="q:cover-width" as="xs:integer" select="1600"/>
  <xsl:variable name="q:cover-height" as="xs:integer" select="2560"/>
  <!-- Pixels for a pt of the printed cover; lettering half as large again, because covers are seen as thumbnails. -->
  <xsl:variable name="q:cover-scale" as="xs:double" select="1.5 * $q:cover-width div 595.28"/>

  <xsl:template name="q:cover-file" as="element(q:entry)*">
    <xsl:context-item as="element(db:article)" use="required"/>
    <xsl:if test="not($q:own-cover)">
      <q:entry path="EPUB/cover.svg" method="cover">
        <xsl:call-template name="q:cover-picture"/>
      </q:entry>
    </xsl:if>
    <xsl:if test="q:setting('cover-page') ne 'none'">
      <q:entry path="EPUB/cover.xhtml" method="xhtml" media-type="application/xhtml+xml" flow="cover" spine="yes" id="cover">
        <xsl:apply-templates select="." mode="q:file">
          <xsl:with-param name="title" select="string(db:info/db:title)"/>
          <xsl:with-param name="type" select="'cover'"/>
          <xsl:with-param name="body">
            <section class="cover">
              <img role="doc-cover" alt="{q:cover-text(.)}"
                  src="{if (q:setting('cover-page') = 'svg' and not($q:own-cover)) then 'cover.svg' else 'cover.jpg'}"/>
            </section>
          </xsl:with-param>
        </xsl:apply-templates>
      </q:entry>
    </xsl:if>
  </xsl:template>

  <!-- What stands on the cover. -->
  <xsl:function name="q:cover-text" as="xs:string">
    <xsl:param name="article" as="element(db:article)"/>
    <xsl:sequence select="normalize-space(string-join($article/db:info/(db:title, db:subtitle, db:bibliomisc[@role = 'imprint']), '. '))"/>
  </xsl:function>

  <!-- Qelem turns the lines of a q:stack into outlines, so that no font is asked for, and breaks them to its width. -->
  <xsl:template name="q:cover-picture" as="element(svg:svg)">
    <xsl:context-item as="element(db:article)" use="required"/>
    <xsl:variable name="ground" as="xs:integer" select="$q:cover-height * 2 idiv 3"/>
    <xsl:variable name="margin" as="xs:integer" select="$q:cover-width div 10 => xs:integer()"/>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {$q:cover-width} {$q:cover-height}" role="img" xml:lang="{@xml:lang}">
      <title>
        <xsl:value-of select="q:cover-text(.)"/>
      </title>
      <rect width="{$q:cover-width}" height="{$q:cover-height}" fill="{q:token('box-color')}"/>
      <rect width="{$q:cover-width}" height="{$ground}" fill="{q:token('accent-color')}"/>
      <q:stack x="{$margin}" width="{$q:cover-width - 2 * $margin}" bottom="{$ground - $margin}" direction="{@dir}">
        <xsl:for-each select="db:info/db:title">
          <xsl:sequence select="q:cover-line(., 'display', 'cover-title-size', '#ffffff', 0)"/>
        </xsl:for-each>
        <xsl:for-each select="db:info/db:subtitle">
          <xsl:sequence select="q:cover-line(., 'sans', 'cover-subtitle-size', '#ffffff', 16)"/>
        </xsl:for-each>
      </q:stack>
      <q:stack x="{$margin}" width="{$q:cover-width - 2 * $margin}" top="{$ground + $margin div 2}" direction="{@dir}">
        <xsl:for-each select="db:info/(db:author[not(db:orgname = ../db:publisher/db:publishername)],
            db:bibliomisc[@role = 'imprint'], db:pubdate)">
          <xsl:sequence select="q:cover-line(., 'sans', 'cover-imprint-size', q:token('text-color'), 8)"/>
        </xsl:for-each>
      </q:stack>
    </svg>
  </xsl:template>

  <xsl:function name="q:cover-line" as="element(q:line)">
    <xsl:param name="text" as="element()"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="size" as="xs:string"/>
    <xsl:param name="color" as="xs:string"/>
    <xsl:param name="before" as="xs:integer"/>
    <q:line families="{q:token($role || '-family')},{q:token(if ($role = 'sans') then 'arabic-sans-family' else 'arabic-text-family')}"
        weight="600" size="{q:points($size) * $q:cover-scale}" before="{$before * $q:cover-scale}" fill="{$color}">
      <xsl:value-of select="normalize-space($text)"/>
    </q:line>
  </xsl:function>

</xsl:stylesheet>
