<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line: emphasis, links, code, passages in other languages. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:template match="db:emphasis" mode="q:fo">
    <fo:inline font-style="{if (ancestor::db:emphasis[not(@role)]) then 'normal' else 'italic'}">
      <xsl:apply-templates mode="#current"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="db:emphasis[@role = 'strong']" mode="q:fo">
    <fo:inline font-weight="700">
      <xsl:apply-templates mode="#current"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="db:emphasis[@role = 'strikethrough']" mode="q:fo">
    <fo:inline text-decoration="line-through">
      <xsl:apply-templates mode="#current"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="db:subscript | db:superscript" mode="q:fo">
    <fo:inline font-size="{q:token('mark-size')}" baseline-shift="{if (self::db:subscript) then '-0.2em' else q:token('mark-rise')}">
      <xsl:apply-templates mode="#current"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="db:code" mode="q:fo">
    <fo:inline font-family="{q:family(., 'code')}" font-size="0.92em" hyphenate="false">
      <xsl:apply-templates mode="#current"/>
    </fo:inline>
  </xsl:template>

  <!-- A passage for which a rule is waived is found again on the page by its own place. -->
  <xsl:template match="db:phrase" mode="q:fo">
    <fo:inline>
      <xsl:copy-of select="@q:waive ! q:place-of(..)"/>
      <xsl:copy-of select="@xml:id ! q:fo-id(.)"/>
      <xsl:call-template name="q:language-attributes"/>
      <xsl:apply-templates mode="#current"/>
    </fo:inline>
  </xsl:template>

  <!-- In a line of the other direction: embedded, so that the signs and digits at the ends of the phrase stay with it. -->
  <xsl:template match="db:phrase[q:is-arabic(q:language(.)) ne q:is-arabic(q:language(..))]" mode="q:fo">
    <fo:inline>
      <xsl:copy-of select="@q:waive ! q:place-of(..)"/>
      <xsl:copy-of select="@xml:id ! q:fo-id(.)"/>
      <xsl:call-template name="q:language-attributes"/>
      <fo:bidi-override unicode-bidi="embed" direction="{if (q:is-arabic(@xml:lang)) then 'rtl' else 'ltr'}">
        <xsl:apply-templates mode="#current"/>
      </fo:bidi-override>
    </fo:inline>
  </xsl:template>

  <xsl:template match="db:phrase[@role = 'linebreak']" mode="q:fo">
    <fo:block/>
  </xsl:template>

  <xsl:template match="db:link[@linkend]" mode="q:fo">
    <fo:basic-link internal-destination="{@linkend}" fox:alt-text="{normalize-space()}" xsl:use-attribute-sets="q:link">
      <xsl:apply-templates mode="#current"/>
    </fo:basic-link>
  </xsl:template>

  <xsl:template match="db:link[@xlink:href]" mode="q:fo">
    <fo:basic-link external-destination="url('{@xlink:href}')" fox:alt-text="{normalize-space()}" xsl:use-attribute-sets="q:link">
      <xsl:apply-templates mode="#current"/>
    </fo:basic-link>
  </xsl:template>

  <!-- An address may be broken after a sign, and is never hyphenated. -->
  <xsl:template match="db:link[@xlink:href]/text()[matches(., '^[a-z]+:')]" mode="q:fo">
    <fo:inline hyphenate="false">
      <xsl:value-of select="replace(., '([/.?=&amp;_%#:-]+)', '$1&#x200B;')"/>
    </fo:inline>
  </xsl:template>

</xsl:stylesheet>
