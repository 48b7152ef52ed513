<?xml version="1.0" encoding="UTF-8"?>
<!-- Sections and their headings; the notes of a section of the first level follow it. -->
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

  <xsl:template match="db:section" mode="q:xhtml">
    <section>
      <xsl:if test="@q:level = '1'">
        <xsl:attribute name="epub:type" select="if (tokenize(@role) = 'endnotes') then 'endnotes' else 'chapter'"/>
        <xsl:attribute name="role" select="if (tokenize(@role) = 'endnotes') then 'doc-endnotes' else 'doc-chapter'"/>
        <xsl:attribute name="aria-labelledby" select="@xml:id || '-title'"/>
      </xsl:if>
      <xsl:call-template name="q:common"/>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="@q:level = '1'">
        <xsl:call-template name="q:page-notes">
          <xsl:with-param name="notes" select=".//db:footnote[@role = 'page']"/>
        </xsl:call-template>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="db:section/db:title" mode="q:xhtml">
    <xsl:element name="h{min((6, xs:integer(../@q:level)))}">
      <xsl:attribute name="id" select="../@xml:id || '-title'"/>
      <xsl:variable name="ornament" as="xs:string" select="q:ornament(..)"/>
      <xsl:if test="$ornament ne ''">
        <span class="ornament" aria-hidden="true">
          <xsl:value-of select="$ornament"/>
        </span>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:if test="../@q:mark">
        <xsl:value-of select="../@q:mark"/>
        <xsl:text>&#x2002;</xsl:text>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
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
