<?xml version="1.0" encoding="UTF-8"?>
<!--
  A map figure: from a specification and its base data to one SVG document for a language and a medium.

  The initial template returns a map of what was drawn and what was found:
      'svg'       the document
      'width', 'height'   its size in pt
      'findings'  an array of maps 'code', 'where' (a JSON pointer into the specification), 'arguments'

  The SVG stays within what FOP and reading systems draw as vectors with live text: paths, rectangles,
  circles and text with plain attributes. No transparency, filter, mask, clip path, pattern, gradient,
  script, style sheet or reference, and no "direction": anchors are physical, which Batik needs for Arabic.
-->
<xsl:stylesheet version="3.0"
                xmlns="http://www.w3.org/2000/svg"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all" expand-text="yes">

  <xsl:import href="projection.xsl"/>
  <xsl:import href="shapes.xsl"/>
  <xsl:include href="look.xsl"/>
  <xsl:include href="layers.xsl"/>
  <xsl:include href="subject.xsl"/>
  <xsl:include href="lettering.xsl"/>
  <xsl:include href="labels.xsl"/>
  <xsl:include href="placement.xsl"/>
  <xsl:include href="furniture.xsl"/>

  <xsl:output method="xml" indent="yes" suppress-indentation="text"/>

  <!-- The specification, as parse-json gives it. It has been checked. -->
  <xsl:param name="specification" as="map(*)" required="yes"/>
  <!-- The GeoJSON of each file that the specification names, by that name. -->
  <xsl:param name="base" as="map(xs:string, map(*))" required="yes"/>
  <!-- Advance widths in em, by font ("family/weight/style") and word. -->
  <xsl:param name="widths" as="map(xs:string, map(xs:string, xs:double))" select="map { }"/>
  <!-- One of the specification's languages, such as "en" or "ar". -->
  <xsl:param name="language" as="xs:string" required="yes"/>
  <!-- screen, print or epub. -->
  <xsl:param name="medium" as="xs:string" select="'screen'"/>

  <xsl:variable name="m:points-per-mm" as="xs:double" select="72 div 25.4"/>

  <!-- The map's window: projection, scale and frame. -->
  <xsl:variable name="m:view" as="map(xs:string, item())" select="
      m:view(
        m:projection($specification?projection),
        $specification?projection?centre?* ! xs:double(.),
        1000 * $m:points-per-mm div xs:double($specification?projection?scale),
        m:frame(0, 0, $specification?size(1) * $m:points-per-mm, $specification?size(2) * $m:points-per-mm))"/>

  <xsl:variable name="m:height" as="xs:double" select="$m:frame?height + $m:strip-height"/>

  <xsl:template name="xsl:initial-template" as="map(xs:string, item())">
    <xsl:variable name="findings" as="map(xs:string, item())*" select="m:findings()"/>
    <xsl:variable name="figure" as="document-node()">
      <xsl:document>
        <xsl:call-template name="m:figure"/>
      </xsl:document>
    </xsl:variable>
    <xsl:sequence select="map {
        'svg': $figure,
        'width': xs:double($m:frame?width),
        'height': $m:height,
        'findings': array { $findings }
        }"/>
  </xsl:template>

  <xsl:template name="m:figure" as="element()">
    <svg width="{m:number($m:frame?width)}" height="{m:number($m:height)}" role="img"
         viewBox="0 0 {m:number($m:frame?width)} {m:number($m:height)}" xml:lang="{$language}"
         font-family="'{$m:font}', {$m:generic-font}">
      <xsl:if test="$medium = 'epub'">
        <!-- In a page that runs from right to left, anchors stay physical. -->
        <xsl:attribute name="direction">ltr</xsl:attribute>
      </xsl:if>
      <title>{m:text($specification?title)}</title>
      <desc>{m:text($specification?description)}</desc>
      <rect width="{m:number($m:frame?width)}" height="{m:number($m:frame?height)}" fill="{m:paint($m:sea)}"/>
      <g id="base">
        <xsl:call-template name="m:ground"/>
        <xsl:call-template name="m:graticule"/>
        <xsl:call-template name="m:area-tints"/>
        <xsl:call-template name="m:details"/>
      </g>
      <g id="subject">
        <xsl:call-template name="m:areas"/>
        <xsl:call-template name="m:borders"/>
        <xsl:call-template name="m:corridors"/>
      </g>
      <g id="names">
        <xsl:call-template name="m:symbols"/>
        <xsl:call-template name="m:labels"/>
        <xsl:call-template name="m:scale-bar"/>
      </g>
      <g id="furniture">
        <xsl:call-template name="m:strip"/>
        <rect x="0.45" y="0.45" width="{m:number($m:frame?width - 0.9)}" height="{m:number($m:height - 0.9)}"
              xsl:use-attribute-sets="m:neatline"/>
      </g>
    </svg>
  </xsl:template>

  <!-- What the author must know: layers that the base lacks, points outside the frame, labels that touch something. -->
  <xsl:function name="m:findings" as="map(xs:string, item())*">
    <xsl:for-each select="$m:layers[not(?found)]">
      <xsl:sequence select="map { 'code': 'map-layer-missing', 'where': ?where, 'arguments': array { ?name } }"/>
    </xsl:for-each>
    <xsl:for-each select="m:entries('places'), m:entries('labels')">
      <xsl:variable name="at" as="array(xs:double)"
                    select="m:page($m:view, xs:double(?entry?at(1)), xs:double(?entry?at(2)))"/>
      <xsl:if test="not(m:within-frame(m:box($at(1), $at(2), 0, 0, 0)))">
        <xsl:sequence select="map { 'code': 'map-outside-frame', 'where': ?where || '/at',
            'arguments': array { m:text(?entry?label) } }"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:sequence select="m:label-findings()"/>
  </xsl:function>

</xsl:stylesheet>
