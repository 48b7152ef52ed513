<?xml version="1.0" encoding="UTF-8"?>
<!-- The contents and pages as EPUB 2 has them, for reading systems that know no navigation document. -->
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

  <xsl:template name="q:ncx" as="element()">
    <xsl:param name="content" as="document-node()"/>
    <xsl:variable name="pages" as="element(h:span)*" select="$content//h:span[@epub:type = 'pagebreak']"/>
    <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="{db:article/@xml:lang}">
      <head>
        <meta name="dtb:uid" content="{$q:identifiers[1]}"/>
        <meta name="dtb:depth" content="{max((1, $content//h:nav[@epub:type = 'toc']//h:a/count(ancestor::h:ol)))}"/>
        <meta name="dtb:totalPageCount" content="{count($pages)}"/>
        <meta name="dtb:maxPageNumber" content="{(max($pages/@aria-label ! q:western-digits(.)[. castable as xs:integer] ! xs:integer(.)), 0)[1]}"/>
      </head>
      <docTitle>
        <text><xsl:value-of select="db:article/db:info/db:title"/></text>
      </docTitle>
      <navMap>
        <xsl:apply-templates select="$content//h:nav[@epub:type = 'toc']/h:ol/h:li" mode="q:ncx"/>
      </navMap>
      <xsl:if test="exists($pages)">
        <pageList>
          <navLabel>
            <text><xsl:value-of select="q:label(db:article, 'pages', '')"/></text>
          </navLabel>
          <xsl:for-each select="$pages">
            <xsl:variable name="number" as="xs:string" select="q:western-digits(@aria-label)"/>
            <pageTarget id="ncx-{@id}" type="{if ($number castable as xs:integer) then 'normal' else 'front'}">
              <xsl:if test="$number castable as xs:integer">
                <xsl:attribute name="value" select="$number"/>
              </xsl:if>
              <navLabel>
                <text><xsl:value-of select="@aria-label"/></text>
              </navLabel>
              <content src="{q:page-href(.)}"/>
            </pageTarget>
          </xsl:for-each>
        </pageList>
      </xsl:if>
    </ncx>
  </xsl:template>

  <xsl:mode name="q:ncx" on-no-match="fail"/>

  <xsl:template match="h:li" mode="q:ncx">
    <navPoint xmlns="http://www.daisy.org/z3986/2005/ncx/">
      <xsl:attribute name="id" select="'ncx-' || string-join(ancestor-or-self::h:li/(count(preceding-sibling::h:li) + 1), '-')"/>
      <navLabel>
        <text><xsl:value-of select="normalize-space(h:a)"/></text>
      </navLabel>
      <content src="{h:a/@href}"/>
      <xsl:apply-templates select="h:ol/h:li" mode="#current"/>
    </navPoint>
  </xsl:template>

</xsl:stylesheet>
