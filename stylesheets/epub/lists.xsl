<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists, with the numbers that the prepared document gives as text. -->
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

  <xsl:template match="db:itemizedlist" mode="q:xhtml">
    <ul>
      <xsl:call-template name="q:list-attributes"/>
      <xsl:apply-templates select="db:listitem" mode="#current"/>
    </ul>
  </xsl:template>

  <!-- A list without a style of its own is no list to some readers' speech (WebKit, 2026-11): it says what it is. -->
  <xsl:template match="db:orderedlist" mode="q:xhtml">
    <ol role="list">
      <xsl:call-template name="q:list-attributes"/>
      <xsl:apply-templates select="db:listitem" mode="#current"/>
    </ol>
  </xsl:template>

  <xsl:template name="q:list-attributes" as="attribute()*">
    <xsl:call-template name="q:common"/>
    <xsl:if test="@spacing = 'compact'">
      <xsl:attribute name="class">compact</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="db:listitem" mode="q:xhtml">
    <li>
      <xsl:if test="@q:mark and not(*[1][self::db:para[not(@role)]])">
        <p>
          <xsl:call-template name="q:item-mark"/>
        </p>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </li>
  </xsl:template>

  <xsl:template match="db:listitem[@q:mark]/*[1][self::db:para[not(@role)]]" mode="q:opening">
    <xsl:for-each select="..">
      <xsl:call-template name="q:item-mark"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="q:item-mark">
    <xsl:context-item as="element(db:listitem)" use="required"/>
    <span class="number">
      <xsl:value-of select="@q:mark"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="db:variablelist" mode="q:xhtml">
    <dl>
      <xsl:apply-templates mode="#current"/>
    </dl>
  </xsl:template>

  <xsl:template match="db:varlistentry" mode="q:xhtml">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="db:term" mode="q:xhtml">
    <dt>
      <xsl:apply-templates mode="#current"/>
    </dt>
  </xsl:template>

  <xsl:template match="db:varlistentry/db:listitem" mode="q:xhtml">
    <dd>
      <xsl:apply-templates mode="#current"/>
    </dd>
  </xsl:template>

</xsl:stylesheet>
