<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs, quotations, code. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <!-- A paragraph that follows another is indented; one that opens something is not. -->
  <xsl:template match="db:para" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:paragraph">
      <xsl:attribute name="text-indent" select="q:paragraph-indent(.)"/>
      <xsl:call-template name="q:language-attributes"/>
      <xsl:call-template name="q:word-spaces"/>
      <xsl:apply-templates mode="#current"/>
    </fo:block>
  </xsl:template>

  <xsl:function name="q:paragraph-indent" as="xs:string">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="
        if (not($paragraph/preceding-sibling::*[1][self::db:para[not(@role)]])) then '0pt'
        else q:token(if ($paragraph/ancestor::db:footnote) then 'note-text-indent' else 'text-indent')"/>
  </xsl:function>

  <xsl:template match="db:para[@role = 'attribution'] | db:attribution" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:attribution">
      <xsl:apply-templates mode="#current"/>
    </fo:block>
  </xsl:template>

  <!-- A thematic break. -->
  <xsl:template match="db:para[@role = 'break']" mode="q:fo">
    <fo:block text-align="center" space-before="12pt" space-after="12pt" color="{q:token('rule-color')}">
      <fo:leader leader-pattern="rule" leader-length="48pt" rule-thickness="0.5pt"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="db:blockquote" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:quotation" role="BlockQuote">
      <xsl:apply-templates select="* except db:attribution" mode="#current"/>
      <xsl:apply-templates select="db:attribution" mode="#current"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="db:programlisting//text() | db:code//text()" mode="q:fo">
    <xsl:value-of select="."/>
  </xsl:template>

  <xsl:template match="db:programlisting" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:code-block">
      <xsl:apply-templates mode="#current"/>
    </fo:block>
  </xsl:template>

</xsl:stylesheet>
