<?xml version="1.0" encoding="UTF-8"?>
<!-- What the map is about: the areas and the corridors of the specification. -->
<xsl:stylesheet version="3.0"
                xmlns="http://www.w3.org/2000/svg"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all">

  <!-- How areas and corridors, and their entries in the legend, are drawn: one rule for each style. -->
  <xsl:mode name="m:area" on-no-match="fail"/>
  <xsl:mode name="m:corridor" on-no-match="fail"/>

  <!-- The areas on the page: 'style', 'where', 'name', 'shape', 'fill', 'edge'. -->
  <xsl:variable name="m:areas" as="map(xs:string, item()*)*">
    <xsl:for-each select="1 to array:size(($specification?areas, [])[1])">
      <xsl:variable name="area" as="map(*)" select="$specification?areas(.)"/>
      <xsl:variable name="shape" as="map(xs:string, array(*))" select="m:area(
          array:for-each(($area?bands, [])[1], m:band#1),
          array:for-each(($area?polygons, [])[1], m:page-line($m:view, ?)))"/>
      <xsl:variable name="edge" as="map(xs:string, item()*)*" select="m:area-edge($shape)"/>
      <xsl:sequence select="map {
          'style': string($area?style),
          'where': '/areas/' || . - 1,
          'name': 'the edge of the area “' || $area?id || '”',
          'shape': $shape,
          'fill': m:area-fill($shape, $edge) ! m:path(m:clip-ring(?points, $m:view?frame), true()),
          'edge': $edge ! (
              if (?closed) then m:clip-line((?points, ?points[1]), $m:view?frame)
              else m:clip-line(?points, $m:view?frame))
          }"/>
    </xsl:for-each>
  </xsl:variable>

  <!-- A band's discs from its spine of [longitude, latitude, half-width in km]. -->
  <xsl:function name="m:band" as="array(xs:double)*">
    <xsl:param name="spine" as="array(*)"/>
    <xsl:sequence select="m:smooth(
        for $p in $spine?*
        return array { m:page($m:view, xs:double($p(1)), xs:double($p(2)))?*,
                       xs:double($p(3)) * 1000 * xs:double($m:view?scale) },
        2.5e0)"/>
  </xsl:function>

  <!-- The corridors on the page: 'style', 'where', 'name', 'ring'. -->
  <xsl:variable name="m:corridors" as="map(xs:string, item()*)*">
    <xsl:for-each select="1 to array:size(($specification?corridors, [])[1])">
      <xsl:variable name="corridor" as="map(*)" select="$specification?corridors(.)"/>
      <xsl:variable name="line" as="array(xs:double)*"
                    select="m:smooth(m:page-line($m:view, $corridor?path), 3e0)"/>
      <xsl:sequence select="map {
          'style': string($corridor?style),
          'where': '/corridors/' || . - 1,
          'name': 'the corridor “' || $corridor?id || '”',
          'ring': m:corridor-ring($line, $corridor?style)
          }"/>
    </xsl:for-each>
  </xsl:variable>

  <xsl:function name="m:corridor-ring" as="array(xs:double)*">
    <xsl:param name="line" as="array(xs:double)*"/>
    <xsl:param name="style" as="xs:string"/>
    <xsl:variable name="arrow" as="map(xs:string, xs:double)"
                  select="if ($style = 'likelier') then $m:likelier-arrow else $m:corridor-arrow"/>
    <xsl:sequence select="m:double-arrow($line, $arrow?shaft, $arrow?head-length, $arrow?head-width)"/>
  </xsl:function>

  <!-- Drawing -->

  <!-- All tints first, so that no tint covers the hatching of an area drawn before it. -->
  <xsl:template name="m:area-tints" as="element()*">
    <xsl:for-each select="$m:areas">
      <path d="{m:path-data(?fill)}"
            fill="{m:paint(if (?style = 'notable') then $m:notable-tint else $m:activity-tint)}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="m:areas" as="element()*">
    <xsl:apply-templates select="$m:areas" mode="m:area">
      <xsl:with-param name="spared" as="map(xs:string, xs:double)*" select="$m:spared" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- Hatched, with its edge, which gives way to the names of places within it. -->
  <xsl:template match=".[. instance of map(*)][?style = 'activity']" mode="m:area" as="element()*">
    <xsl:param name="spared" as="map(xs:string, xs:double)*" select="()" tunnel="yes"/>
    <xsl:call-template name="m:hatching">
      <xsl:with-param name="patterns" select="$m:activity-hatching"/>
    </xsl:call-template>
    <path d="{m:path-data(?edge ! m:cut(., $spared))}" xsl:use-attribute-sets="m:area-line"/>
  </xsl:template>

  <!-- Densely cross-hatched, without an edge: where exactly it ends is not known. -->
  <xsl:template match=".[. instance of map(*)][?style = 'notable']" mode="m:area" as="element()*">
    <xsl:call-template name="m:hatching">
      <xsl:with-param name="patterns" select="$m:notable-hatching"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The strokes of the context area, without the room that labels need. -->
  <xsl:template name="m:hatching" as="element()*">
    <xsl:param name="patterns" as="map(xs:string, xs:double)*"/>
    <xsl:param name="spared" as="map(xs:string, xs:double)*" select="()" tunnel="yes"/>
    <xsl:param name="frame" as="map(xs:string, xs:double)" select="$m:frame" tunnel="yes"/>
    <xsl:variable name="shape" as="map(xs:string, array(*))" select="?shape"/>
    <xsl:for-each select="$patterns">
      <xsl:variable name="strokes" as="array(array(xs:double))*"
                    select="m:hatching($shape, ?degrees, ?spacing) ! m:outside-boxes(., $spared)"/>
      <path d="{m:path-data($strokes ! m:clip-line(?*, $frame))}" stroke-width="{m:number(?width)}"
            xsl:use-attribute-sets="m:hatching-line"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="m:corridors" as="element()*">
    <xsl:apply-templates select="$m:corridors" mode="m:corridor"/>
  </xsl:template>

  <!-- Light inside a thin outline. -->
  <xsl:template match=".[. instance of map(*)][?style = 'corridor']" mode="m:corridor" as="element()*">
    <xsl:variable name="data" as="xs:string" select="m:path-data(m:path(?ring, true()))"/>
    <path d="{$data}" fill="none" stroke="{m:paint($m:paper)}" stroke-width="3" stroke-linejoin="round"/>
    <path d="{$data}" xsl:use-attribute-sets="m:corridor-shape"/>
  </xsl:template>

  <!-- Solid and heavier. -->
  <xsl:template match=".[. instance of map(*)][?style = 'likelier']" mode="m:corridor" as="element()*">
    <xsl:variable name="data" as="xs:string" select="m:path-data(m:path(?ring, true()))"/>
    <path d="{$data}" fill="none" stroke="{m:paint($m:paper)}" stroke-width="2.2" stroke-linejoin="round"/>
    <path d="{$data}" xsl:use-attribute-sets="m:likelier-shape"/>
  </xsl:template>

</xsl:stylesheet>
