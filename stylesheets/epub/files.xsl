<?xml version="1.0" encoding="UTF-8"?>
<!-- The files of the text, one for each section of the first level, and the links between them. -->
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

  <xsl:mode name="q:files" on-no-match="fail"/>

  <xsl:key name="q:target" match="*[@xml:id]" use="@xml:id"/>

  <xsl:template match="db:article" mode="q:files" as="element(q:entry)+">
    <xsl:call-template name="q:cover-file"/>
    <xsl:call-template name="q:navigation-file"/>
    <xsl:for-each-group select="* except db:info" group-starting-with="db:section">
      <q:entry path="EPUB/{q:file-of(.)}" method="xhtml" media-type="application/xhtml+xml" flow="text" spine="yes"
          id="{substring-before(q:file-of(.), '.')}" properties="{'svg'[exists(current-group()/descendant-or-self::db:mediaobject[q:is-drawn(.)])]}">
        <xsl:apply-templates select="/db:article" mode="q:file">
          <xsl:with-param name="title" select="if (self::db:section) then q:title-text(.) else string(/db:article/db:info/db:title)"/>
          <xsl:with-param name="body">
            <xsl:apply-templates select="current-group()" mode="q:xhtml"/>
            <xsl:if test="not(self::db:section)">
              <xsl:call-template name="q:page-notes">
                <xsl:with-param name="notes" select="current-group()/descendant-or-self::db:footnote[@role = 'page']"/>
              </xsl:call-template>
            </xsl:if>
          </xsl:with-param>
        </xsl:apply-templates>
      </q:entry>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:mode name="q:file" on-no-match="fail"/>

  <!-- A whole XHTML file. -->
  <xsl:template match="db:article" mode="q:file" as="element(html)" xpath-default-namespace="http://www.w3.org/1999/xhtml">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="body" as="node()*"/>
    <xsl:param name="type" as="xs:string" select="'bodymatter'"/>
    <html>
      <xsl:call-template name="q:file-language"/>
      <head>
        <title>
          <xsl:value-of select="$title"/>
        </title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body epub:type="{$type}">
        <xsl:sequence select="$body"/>
      </body>
    </html>
  </xsl:template>

  <!-- The file in which a node of the article stands: text-01.xhtml, text-02.xhtml, … -->
  <xsl:function name="q:file-of" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="part" as="element()" select="$node/ancestor-or-self::*[parent::db:article]"/>
    <xsl:variable name="opening" as="element()*" select="$part/../(* except (db:info, db:section[1], db:section[1]/following-sibling::*))"/>
    <xsl:variable name="number" as="xs:integer" select="
        count($part/(. | preceding-sibling::*)[self::db:section]) + (if ($opening) then 1 else 0)"/>
    <xsl:sequence select="'text-' || format-integer($number, '01') || '.xhtml'"/>
  </xsl:function>

  <!-- The address of an id of the document. -->
  <xsl:function name="q:href" as="xs:string">
    <xsl:param name="from" as="node()"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="target" as="element()" select="key('q:target', $id, root($from))[1]"/>
    <xsl:sequence select="(if (q:file-of($target) = q:file-of($from)) then '' else q:file-of($target)) || '#' || $id"/>
  </xsl:function>

</xsl:stylesheet>
