<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures and pictures. -->
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

  <xsl:template match="db:figure | db:informalfigure" mode="q:xhtml">
    <figure>
      <xsl:call-template name="q:common"/>
      <xsl:apply-templates select="db:mediaobject" mode="#current"/>
      <xsl:for-each select="db:title">
        <figcaption>
          <xsl:call-template name="q:caption"/>
        </figcaption>
      </xsl:for-each>
    </figure>
  </xsl:template>

  <xsl:template name="q:caption">
    <xsl:context-item as="element(db:title)" use="required"/>
    <xsl:if test="../@q:mark">
      <span class="caption-mark">
        <xsl:value-of select="../@q:mark"/>
      </span>
      <xsl:text>&#x2002;</xsl:text>
    </xsl:if>
    <xsl:apply-templates mode="q:xhtml"/>
  </xsl:template>

  <xsl:template match="db:mediaobject | db:inlinemediaobject" mode="q:xhtml">
    <xsl:variable name="data" as="element(db:imagedata)" select="db:imageobject/db:imagedata"/>
    <img src="{$q:pictures($data/@fileref)}" alt="{normalize-space(db:alt)}">
      <xsl:if test="$data/@width">
        <xsl:attribute name="style" select="'width: ' || $data/@width"/>
      </xsl:if>
    </img>
  </xsl:template>

  <!-- Whether a picture is drawn in the file itself, as SVG. -->
  <xsl:function name="q:is-drawn" as="xs:boolean">
    <xsl:param name="media" as="element(db:mediaobject)"/>
    <xsl:sequence select="$media/@role = 'awaited'
        or $media/db:imageobject/db:imagedata/@format = 'map' and q:setting('maps') = 'svg'"/>
  </xsl:function>

  <!-- A map: drawn in the file, so that it is set in the book's fonts; its title and description are read out. -->
  <xsl:template match="db:mediaobject[db:imageobject/db:imagedata/@format = 'map']" mode="q:xhtml">
    <xsl:apply-templates select="$q:drawings(db:imageobject/db:imagedata/@fileref)/svg:svg" mode="q:drawing">
      <xsl:with-param name="prefix" select="string(../@xml:id)" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- A map as a picture: all that is read out of the drawing is read out of its text. -->
  <xsl:template match="db:mediaobject[db:imageobject/db:imagedata/@format = 'map'][q:setting('maps') = 'png']" mode="q:xhtml" priority="1">
    <xsl:variable name="file" as="xs:string" select="db:imageobject/db:imagedata/@fileref"/>
    <xsl:variable name="svg" as="element(svg:svg)" select="$q:drawings($file)/svg:svg"/>
    <img class="map" src="{$q:map-pictures($file)}" alt="{$svg/(svg:title, svg:desc) ! normalize-space()}">
      <xsl:if test="$svg/@xml:lang">
        <xsl:attribute name="lang" select="$svg/@xml:lang"/>
        <xsl:attribute name="xml:lang" select="$svg/@xml:lang"/>
      </xsl:if>
    </img>
  </xsl:template>

  <xsl:mode name="q:drawing" on-no-match="shallow-copy"/>

  <xsl:template match="svg:svg[not(parent::*)]" mode="q:drawing">
    <xsl:param name="prefix" as="xs:string" tunnel="yes"/>
    <xsl:copy>
      <xsl:attribute name="class">map</xsl:attribute>
      <xsl:attribute name="aria-labelledby" select="$prefix || '-drawing-title'"/>
      <xsl:attribute name="aria-describedby" select="$prefix || '-drawing-desc'"/>
      <xsl:copy-of select="@xml:lang"/>
      <xsl:if test="@xml:lang">
        <xsl:attribute name="lang" select="@xml:lang"/>
      </xsl:if>
      <xsl:apply-templates select="@* except (@width, @height, @xml:lang), node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="svg:svg[not(parent::*)]/svg:title | svg:svg[not(parent::*)]/svg:desc" mode="q:drawing">
    <xsl:param name="prefix" as="xs:string" tunnel="yes"/>
    <xsl:copy>
      <xsl:attribute name="id" select="$prefix || '-drawing-' || local-name()"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- Ids of a drawing are its own: the file may have the same. -->
  <xsl:template match="@id" mode="q:drawing">
    <xsl:param name="prefix" as="xs:string" tunnel="yes"/>
    <xsl:attribute name="id" select="$prefix || '-' || ."/>
  </xsl:template>

  <xsl:template match="@*[contains(., 'url(#')]" mode="q:drawing" priority="1">
    <xsl:param name="prefix" as="xs:string" tunnel="yes"/>
    <xsl:attribute name="{name()}" select="replace(., 'url\(#', 'url(#' || $prefix || '-')"/>
  </xsl:template>

  <xsl:template match="@href[starts-with(., '#')] | @xlink:href[starts-with(., '#')]" mode="q:drawing" priority="1">
    <xsl:param name="prefix" as="xs:string" tunnel="yes"/>
    <xsl:attribute name="{name()}" select="'#' || $prefix || '-' || substring(., 2)"/>
  </xsl:template>

  <!-- A picture that is awaited: a place of its own, with a sign and a label. -->
  <xsl:template match="db:mediaobject[@role = 'awaited']" mode="q:xhtml" priority="1">
    <div class="awaited">
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30" aria-hidden="true" focusable="false">
        <g fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round">
          <rect x="1" y="1" width="38" height="28" rx="2"/>
          <circle cx="11" cy="9.5" r="3"/>
          <path d="M4 25 L15 15 L21 20 L28 12 L36 21 L36 25 Z"/>
        </g>
      </svg>
      <p>
        <xsl:value-of select="@q:mark"/>
      </p>
    </div>
  </xsl:template>

  <xsl:template match="db:inlinemediaobject[@role = 'awaited']" mode="q:xhtml" priority="1">
    <span class="awaited-inline">
      <xsl:value-of select="@q:mark"/>
    </span>
  </xsl:template>

</xsl:stylesheet>
