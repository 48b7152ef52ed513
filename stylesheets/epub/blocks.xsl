<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs, quotations, code. -->
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

  <xsl:template match="db:para" mode="q:xhtml">
    <p>
      <xsl:call-template name="q:common"/>
      <xsl:apply-templates select="." mode="q:opening"/>
      <xsl:apply-templates mode="#current"/>
    </p>
  </xsl:template>

  <!-- What stands before the first words of a paragraph: the number of an item, the mark of a note. -->
  <xsl:mode name="q:opening" on-no-match="deep-skip"/>

  <xsl:template match="db:para[@role = 'attribution'] | db:attribution" mode="q:xhtml">
    <p class="attribution">
      <xsl:call-template name="q:common"/>
      <xsl:apply-templates mode="#current"/>
    </p>
  </xsl:template>

  <!-- A thematic break. -->
  <xsl:template match="db:para[@role = 'break']" mode="q:xhtml">
    <hr/>
  </xsl:template>

  <xsl:template match="db:blockquote" mode="q:xhtml">
    <blockquote>
      <xsl:call-template name="q:common"/>
      <xsl:apply-templates select="* except db:attribution" mode="#current"/>
      <xsl:apply-templates select="db:attribution" mode="#current"/>
    </blockquote>
  </xsl:template>

  <xsl:template match="db:programlisting" mode="q:xhtml">
    <pre dir="ltr" tabindex="0"><code><xsl:apply-templates mode="#current"/></code></pre>
  </xsl:template>

</xsl:stylesheet>
