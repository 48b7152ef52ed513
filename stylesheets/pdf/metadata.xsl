<?xml version="1.0" encoding="UTF-8"?>
<!-- Title, authors and language for catalogues and readers (XMP, ISO 16684-1), and the outline. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:template name="q:metadata">
    <xsl:variable name="info" as="element(db:info)" select="db:article/db:info"/>
    <fo:declarations>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:title>
              <rdf:Alt>
                <rdf:li xml:lang="x-default">
                  <xsl:value-of select="$info/db:title, $info/db:subtitle" separator=": "/>
                </rdf:li>
              </rdf:Alt>
            </dc:title>
            <xsl:if test="$info/db:author">
              <dc:creator>
                <rdf:Seq>
                  <xsl:for-each select="$info/db:author">
                    <rdf:li><xsl:value-of select="db:orgname | db:personname"/></rdf:li>
                  </xsl:for-each>
                </rdf:Seq>
              </dc:creator>
            </xsl:if>
            <xsl:for-each select="$info/db:publisher/db:publishername">
              <dc:publisher><rdf:Bag><rdf:li><xsl:value-of select="."/></rdf:li></rdf:Bag></dc:publisher>
            </xsl:for-each>
            <xsl:for-each select="$info/db:subjectset">
              <dc:description>
                <rdf:Alt><rdf:li xml:lang="x-default"><xsl:value-of select="db:subject/db:subjectterm" separator="; "/></rdf:li></rdf:Alt>
              </dc:description>
            </xsl:for-each>
            <xsl:for-each select="$info/db:keywordset">
              <dc:subject>
                <rdf:Bag>
                  <xsl:for-each select="db:keyword">
                    <rdf:li><xsl:value-of select="."/></rdf:li>
                  </xsl:for-each>
                </rdf:Bag>
              </dc:subject>
              <pdf:Keywords><xsl:value-of select="db:keyword" separator=", "/></pdf:Keywords>
            </xsl:for-each>
            <dc:language><rdf:Bag><rdf:li><xsl:value-of select="q:document-language(.)"/></rdf:li></rdf:Bag></dc:language>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
    </fo:declarations>
  </xsl:template>

  <xsl:template name="q:outline">
    <xsl:if test="db:article/db:section">
      <fo:bookmark-tree>
        <xsl:apply-templates select="db:article/db:section" mode="q:outline"/>
      </fo:bookmark-tree>
    </xsl:if>
  </xsl:template>

  <xsl:mode name="q:outline" on-no-match="shallow-skip"/>

  <xsl:template match="db:section" mode="q:outline">
    <fo:bookmark internal-destination="{@xml:id}" starting-state="{if (@q:level = 1) then 'show' else 'hide'}">
      <fo:bookmark-title>
        <xsl:value-of select="q:title-text(.)"/>
      </fo:bookmark-title>
      <xsl:apply-templates select="db:section" mode="q:outline"/>
    </fo:bookmark>
  </xsl:template>

  <!-- "2. Sub-leaders have Greater Powers": number and title without marks or markup. -->
  <xsl:function name="q:title-text" as="xs:string">
    <xsl:param name="titled" as="element()"/>
    <xsl:variable name="title" as="element(db:title)">
      <xsl:apply-templates select="$titled/db:title" mode="q:without-marks"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join(($titled/@q:mark, $title), ' '))"/>
  </xsl:function>

</xsl:stylesheet>
