<?xml version="1.0" encoding="UTF-8"?>
<!-- Boxes: the sidebar and the admonitions. A box sets its notes at its own foot. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:template match="db:sidebar | db:note | db:tip | db:important | db:warning | db:caution" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:box" role="Div">
      <xsl:copy-of select="@xml:id ! q:fo-id(.)"/>
      <xsl:call-template name="q:language-attributes"/>
      <xsl:choose>
        <xsl:when test="q:is-arabic(q:language(.)) ne q:is-arabic(q:language(..))">
          <!-- Only a container turns the direction of its lines. -->
          <fo:block-container writing-mode="{if (q:is-arabic(@xml:lang)) then 'rl-tb' else 'lr-tb'}">
            <xsl:call-template name="q:box-content"/>
          </fo:block-container>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="q:box-content"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <xsl:template name="q:box-content">
    <xsl:if test="db:title or @q:mark">
      <fo:block xsl:use-attribute-sets="q:box-title">
        <xsl:apply-templates select="db:title/node()" mode="#current"/>
        <xsl:if test="not(db:title)">
          <xsl:value-of select="@q:mark"/>
        </xsl:if>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates select="node() except db:title" mode="#current"/>
    <xsl:call-template name="q:local-notes"/>
  </xsl:template>

  <xsl:function name="q:fo-id" as="attribute(id)">
    <xsl:param name="id" as="attribute()"/>
    <xsl:attribute name="id" select="$id"/>
  </xsl:function>

</xsl:stylesheet>
