<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line: emphasis, links, code, passages in other languages. -->
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

  <xsl:template match="db:emphasis" mode="q:xhtml">
    <em>
      <xsl:apply-templates mode="#current"/>
    </em>
  </xsl:template>

  <xsl:template match="db:emphasis[@role = 'strong']" mode="q:xhtml">
    <strong>
      <xsl:apply-templates mode="#current"/>
    </strong>
  </xsl:template>

  <xsl:template match="db:emphasis[@role = 'strikethrough']" mode="q:xhtml">
    <s>
      <xsl:apply-templates mode="#current"/>
    </s>
  </xsl:template>

  <xsl:template match="db:subscript" mode="q:xhtml">
    <sub>
      <xsl:apply-templates mode="#current"/>
    </sub>
  </xsl:template>

  <xsl:template match="db:superscript" mode="q:xhtml">
    <sup>
      <xsl:apply-templates mode="#current"/>
    </sup>
  </xsl:template>

  <xsl:template match="db:code" mode="q:xhtml">
    <code>
      <xsl:call-template name="q:common"/>
      <xsl:apply-templates mode="#current"/>
    </code>
  </xsl:template>

  <xsl:template match="db:phrase" mode="q:xhtml">
    <span>
      <xsl:call-template name="q:common"/>
      <xsl:apply-templates mode="#current"/>
    </span>
  </xsl:template>

  <xsl:template match="db:phrase[@role = 'linebreak']" mode="q:xhtml">
    <br/>
  </xsl:template>

  <xsl:template match="db:link[@linkend]" mode="q:xhtml">
    <a href="{q:href(., @linkend)}">
      <xsl:call-template name="q:common"/>
      <xsl:apply-templates mode="#current"/>
    </a>
  </xsl:template>

  <xsl:template match="db:link[@xlink:href]" mode="q:xhtml">
    <a href="{q:address(@xlink:href)}">
      <xsl:call-template name="q:common"/>
      <xsl:copy-of select="@xlink:title ! q:attribute('title', .)"/>
      <xsl:apply-templates mode="#current"/>
    </a>
  </xsl:template>

  <xsl:function name="q:attribute" as="attribute()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:attribute name="{$name}" select="$value"/>
  </xsl:function>

  <!-- An address that a checker accepts: doi: is not a registered scheme, a lone % no escape (epubcheck 5.3.0, 2026-11). -->
  <xsl:function name="q:address" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="
        replace($address, '^doi:', 'https://doi.org/', 'i')
        => replace('%([^0-9A-Fa-f]|.[^0-9A-Fa-f]|.?$)', '%25$1')
        => iri-to-uri()"/>
  </xsl:function>

</xsl:stylesheet>
