<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures and pictures. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink svg db">

  <xsl:template match="db:figure | db:informalfigure" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:figure">
      <xsl:copy-of select="@xml:id ! q:fo-id(.)"/>
      <xsl:apply-templates select="db:mediaobject" mode="#current"/>
      <xsl:apply-templates select="db:title" mode="#current"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="db:figure/db:title | db:table/db:title" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:caption" role="Caption">
      <xsl:if test="../@q:mark">
        <fo:inline xsl:use-attribute-sets="q:caption-mark">
          <xsl:value-of select="../@q:mark"/>
        </fo:inline>
        <xsl:text>&#xA0;</xsl:text>
        <fo:leader leader-pattern="space" leader-length="0.2em"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="db:mediaobject" mode="q:fo">
    <fo:block xsl:use-attribute-sets="q:picture" role="NonStruct">
      <xsl:call-template name="q:graphic"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="db:inlinemediaobject" mode="q:fo">
    <xsl:call-template name="q:graphic"/>
  </xsl:template>

  <!-- Never wider than the measure or higher than the theme allows, and never enlarged beyond its size unless it says so. -->
  <xsl:template name="q:graphic">
    <xsl:variable name="data" as="element(db:imagedata)" select="db:imageobject/db:imagedata"/>
    <fo:external-graphic src="url('{resolve-uri(encode-for-uri($data/@fileref) => replace('%2F', '/'), $q:publication)}')"
        xsl:use-attribute-sets="q:place"
        content-width="{if ($data/@width) then 'scale-to-fit' else 'scale-down-to-fit'}"
        content-height="{if ($data/@width) then 'scale-to-fit' else 'scale-down-to-fit'}"
        scaling="uniform" width="{($data/@width, '100%')[1]}">
      <xsl:if test="self::db:mediaobject">
        <xsl:attribute name="block-progression-dimension.maximum" select="q:token('figure-height')"/>
      </xsl:if>
      <xsl:if test="db:alt">
        <xsl:attribute name="fox:alt-text" select="normalize-space(db:alt)"/>
      </xsl:if>
    </fo:external-graphic>
  </xsl:template>

  <!-- A map: its drawing tells what a reader who cannot see it must know. -->
  <xsl:template match="db:mediaobject[db:imageobject/db:imagedata/@format = 'map']" mode="q:fo">
    <xsl:variable name="drawing" as="document-node()" select="$q:drawings(db:imageobject/db:imagedata/@fileref)"/>
    <fo:block xsl:use-attribute-sets="q:picture" role="NonStruct">
      <fo:instream-foreign-object xsl:use-attribute-sets="q:place" content-width="scale-down-to-fit" width="100%" scaling="uniform"
          fox:alt-text="{normalize-space($drawing/*/svg:desc[1])}">
        <xsl:copy-of select="$drawing/*"/>
      </fo:instream-foreign-object>
    </fo:block>
  </xsl:template>

  <!-- A picture that is awaited: a place of its own, with a sign and a label. -->
  <xsl:template match="db:mediaobject[@role = 'awaited']" mode="q:fo" priority="1">
    <fo:block-container xsl:use-attribute-sets="q:awaited" width="{q:token('awaited-width')}" height="{q:token('awaited-height')}">
      <fo:block xsl:use-attribute-sets="q:picture" role="NonStruct">
        <fo:instream-foreign-object content-width="30pt" fox:alt-text="{@q:mark}">
          <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30">
            <g fill="none" stroke="{q:token('rule-color')}" stroke-width="1.3" stroke-linejoin="round">
              <rect x="1" y="1" width="38" height="28" rx="2"/>
              <circle cx="11" cy="9.5" r="3"/>
              <path d="M4 25 L15 15 L21 20 L28 12 L36 21 L36 25 Z"/>
            </g>
          </svg>
        </fo:instream-foreign-object>
      </fo:block>
      <fo:block>
        <xsl:value-of select="@q:mark"/>
      </fo:block>
    </fo:block-container>
  </xsl:template>

  <xsl:template match="db:inlinemediaobject[@role = 'awaited']" mode="q:fo" priority="1">
    <fo:inline xsl:use-attribute-sets="q:awaited-inline">
      <xsl:value-of select="@q:mark"/>
    </fo:inline>
  </xsl:template>

  <xsl:attribute-set name="q:awaited-inline" use-attribute-sets="q:place">
    <xsl:attribute name="font-family" select="q:family(., 'sans')"/>
    <xsl:attribute name="font-size" select="q:token('caption-size')"/>
    <xsl:attribute name="color" select="q:token('header-color')"/>
    <xsl:attribute name="background-color" select="q:token('box-color')"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:awaited" use-attribute-sets="q:awaited-inline">
    <xsl:attribute name="display-align">center</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="border">0.5pt solid</xsl:attribute>
    <xsl:attribute name="border-color" select="q:token('rule-color')"/>
    <xsl:attribute name="start-indent">0.25pt</xsl:attribute>
    <xsl:attribute name="end-indent">0.25pt</xsl:attribute>
    <xsl:attribute name="space-after">6pt</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

</xsl:stylesheet>
