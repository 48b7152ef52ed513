<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists, with the numbers that the prepared document gives. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:template match="db:orderedlist | db:itemizedlist" mode="q:fo">
    <fo:list-block xsl:use-attribute-sets="q:list">
      <xsl:apply-templates select="db:listitem" mode="#current"/>
    </fo:list-block>
  </xsl:template>

  <xsl:template match="db:listitem" mode="q:fo">
    <fo:list-item xsl:use-attribute-sets="q:place">
      <xsl:if test="preceding-sibling::db:listitem and not(../@spacing = 'compact')">
        <xsl:attribute name="space-before" select="q:token('list-space')"/>
      </xsl:if>
      <fo:list-item-label end-indent="label-end()">
        <fo:block xsl:use-attribute-sets="q:list-mark">
          <xsl:if test="not(@q:mark)">
            <xsl:attribute name="q:added">true</xsl:attribute>
          </xsl:if>
          <xsl:value-of select="(@q:mark, q:bullet(..))[1]"/>
        </fo:block>
      </fo:list-item-label>
      <fo:list-item-body start-indent="body-start()">
        <xsl:apply-templates mode="#current"/>
      </fo:list-item-body>
    </fo:list-item>
  </xsl:template>

  <xsl:function name="q:bullet" as="xs:string">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="q:token(if (count($list/ancestor::db:itemizedlist) mod 2 = 0) then 'bullet-1' else 'bullet-2')"/>
  </xsl:function>

  <xsl:template match="db:variablelist | db:varlistentry" mode="q:fo">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="db:term" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:term">
      <xsl:apply-templates mode="#current"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="db:varlistentry/db:listitem" mode="q:fo">
    <fo:block start-indent="inherited-property-value(start-indent) + {q:token('list-indent')}">
      <xsl:apply-templates mode="#current"/>
    </fo:block>
  </xsl:template>

</xsl:stylesheet>
