<?xml version="1.0" encoding="UTF-8"?>
<!-- The navigation document: contents, figures, landmarks and pages. It is read, too: the contents stand after the cover. -->
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

  <!-- The levels of sections that the contents list: those of the printed contents. -->
  <xsl:param name="q:contents-depth" as="xs:integer" select="2"/>

  <xsl:mode name="q:contents" on-no-match="deep-skip"/>

  <xsl:template name="q:navigation-file" as="element(q:entry)">
    <xsl:context-item as="element(db:article)" use="required"/>
    <q:entry path="EPUB/nav.xhtml" method="xhtml" media-type="application/xhtml+xml" flow="contents" spine="yes" id="nav" properties="nav">
      <xsl:apply-templates select="." mode="q:file">
        <xsl:with-param name="title" select="q:label(., 'contents', '')"/>
        <xsl:with-param name="type" select="'frontmatter'"/>
        <xsl:with-param name="body">
          <nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">
            <h1 id="toc-title">
              <xsl:value-of select="q:label(., 'contents', '')"/>
            </h1>
            <ol>
              <xsl:apply-templates select="db:section" mode="q:contents"/>
              <xsl:if test="not(db:section)">
                <li>
                  <a href="{q:file-of((* except db:info)[1])}">
                    <xsl:value-of select="db:info/db:title"/>
                  </a>
                </li>
              </xsl:if>
            </ol>
          </nav>
          <xsl:call-template name="q:captions-list">
            <xsl:with-param name="type" select="'loi'"/>
            <xsl:with-param name="name" select="'figures'"/>
            <xsl:with-param name="captioned" select=".//db:figure"/>
          </xsl:call-template>
          <xsl:call-template name="q:captions-list">
            <xsl:with-param name="type" select="'lot'"/>
            <xsl:with-param name="name" select="'tables'"/>
            <xsl:with-param name="captioned" select=".//db:table"/>
          </xsl:call-template>
          <xsl:call-template name="q:landmarks"/>
          <q:page-list label="{q:label(., 'pages', '')}"/>
        </xsl:with-param>
      </xsl:apply-templates>
    </q:entry>
  </xsl:template>

  <xsl:template match="db:section" mode="q:contents" as="element(h:li)">
    <li>
      <a href="{q:file-of(.)}#{@xml:id}">
        <xsl:if test="@xml:lang">
          <xsl:attribute name="lang" select="@xml:lang"/>
          <xsl:attribute name="xml:lang" select="@xml:lang"/>
        </xsl:if>
        <xsl:value-of select="q:title-text(.)"/>
      </a>
      <xsl:variable name="deeper" as="element(db:section)*" select="db:section[xs:integer(@q:level) le $q:contents-depth]"/>
      <xsl:if test="exists($deeper)">
        <ol>
          <xsl:apply-templates select="$deeper" mode="#current"/>
        </ol>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- The list of figures or of tables, by the terms of the EPUB Structural Semantics Vocabulary. -->
  <xsl:template name="q:captions-list" as="element(h:nav)?">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="captioned" as="element()*"/>
    <xsl:if test="exists($captioned)">
      <nav epub:type="{$type}" id="{$name}" aria-labelledby="{$name}-title" hidden="hidden">
        <h2 id="{$name}-title">
          <xsl:value-of select="q:label(., $name, '')"/>
        </h2>
        <ol>
          <xsl:for-each select="$captioned">
            <li>
              <a href="{q:file-of(.)}#{@xml:id}">
                <xsl:value-of select="q:title-text(.)"/>
              </a>
            </li>
          </xsl:for-each>
        </ol>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template name="q:landmarks" as="element(h:nav)">
    <nav epub:type="landmarks" id="landmarks" aria-labelledby="landmarks-title" hidden="hidden">
      <h2 id="landmarks-title">
        <xsl:value-of select="q:label(., 'landmarks', '')"/>
      </h2>
      <ol>
        <xsl:for-each select="q:landmarks(.)">
          <li>
            <a epub:type="{@type}" href="{@href}">
              <xsl:value-of select="@label"/>
            </a>
          </li>
        </xsl:for-each>
      </ol>
    </nav>
  </xsl:template>

  <!-- The places that a reading system offers; EPUB 2 has them in the guide. -->
  <xsl:function name="q:landmarks" as="element(q:landmark)+">
    <xsl:param name="article" as="element(db:article)"/>
    <xsl:variable name="endnotes" as="element(db:section)?" select="$article/db:section[tokenize(@role) = 'endnotes']"/>
    <xsl:if test="q:setting('cover-page') ne 'none'">
      <q:landmark type="cover" guide="cover" href="cover.xhtml" label="{q:label($article, 'cover', '')}"/>
    </xsl:if>
    <q:landmark type="toc" guide="toc" href="nav.xhtml#toc" label="{q:label($article, 'contents', '')}"/>
    <q:landmark type="bodymatter" guide="text" href="{q:file-of(($article/(* except db:info))[1])}" label="{q:label($article, 'text', '')}"/>
    <xsl:if test="$endnotes">
      <q:landmark type="endnotes" guide="notes" href="{q:file-of($endnotes)}" label="{q:title-text($endnotes)}"/>
    </xsl:if>
  </xsl:function>

  <!-- The page list, from the markers that stand in the text. -->
  <xsl:mode name="q:page-list" on-no-match="shallow-copy"/>

  <!-- The last step over all files: they keep the namespaces that they use. -->
  <xsl:template match="*" mode="q:page-list">
    <xsl:copy copy-namespaces="no">
      <xsl:if test="self::h:html">
        <xsl:namespace name="epub">http://www.idpf.org/2007/ops</xsl:namespace>
      </xsl:if>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="q:entry" mode="q:page-list">
    <xsl:copy copy-namespaces="no" inherit-namespaces="no">
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="q:page-list" mode="q:page-list" priority="1">
    <xsl:variable name="pages" as="element(h:span)*" select="root(.)//h:span[@epub:type = 'pagebreak']"/>
    <xsl:if test="exists($pages)">
      <nav epub:type="page-list" role="doc-pagelist" id="pages" aria-labelledby="pages-title" hidden="hidden">
        <h2 id="pages-title">
          <xsl:value-of select="@label"/>
        </h2>
        <ol>
          <xsl:for-each select="$pages">
            <li>
              <a href="{q:page-href(.)}">
                <xsl:value-of select="@aria-label"/>
              </a>
            </li>
          </xsl:for-each>
        </ol>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:function name="q:page-href" as="xs:string">
    <xsl:param name="marker" as="element(h:span)"/>
    <xsl:sequence select="substring-after($marker/ancestor::q:entry/@path, 'EPUB/') || '#' || $marker/@id"/>
  </xsl:function>

</xsl:stylesheet>
