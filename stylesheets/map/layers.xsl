<?xml version="1.0" encoding="UTF-8"?>
<!-- The base of the map: each layer of the specification, projected, simplified, cut to the frame, and drawn. -->
<xsl:stylesheet version="3.0"
                xmlns="http://www.w3.org/2000/svg"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all">

  <!-- How layers are drawn: one rule for each value of "as" in a specification. -->
  <xsl:mode name="m:layer" on-no-match="fail"/>

  <!-- From the lowest: the ground, then what lies on it, then, over the areas, the borders. -->
  <xsl:variable name="m:ground" as="xs:string+" select="'land', 'focus', 'relief-gentle', 'relief-steep'"/>
  <xsl:variable name="m:borders" as="xs:string+" select="'border', 'claim'"/>

  <!-- The layers that are surfaces; all others are lines. -->
  <xsl:variable name="m:surfaces" as="xs:string+" select="$m:ground, 'lake'"/>

  <!-- What a label must not run into, by layer, with the name that a message gives it. -->
  <xsl:variable name="m:obstacles" as="map(xs:string, xs:string)" select="map {
    'border': 'an international border', 'claim': 'a claimed line', 'coast': 'the coast',
    'river': 'a river', 'lake': 'a lake'
    }"/>

  <!-- The lesser lines, which stop short of a label that stands in their way. -->
  <xsl:variable name="m:yielding" as="xs:string+" select="'stream', 'governorate'"/>

  <!-- The specification's layers with what the base holds of them, cut to the frame: 'as', 'path', 'geometry'. -->
  <xsl:variable name="m:layers" as="map(xs:string, item()*)*">
    <xsl:for-each select="1 to array:size($specification?layers)">
      <xsl:variable name="layer" as="map(*)" select="$specification?layers(.)"/>
      <xsl:variable name="features" as="map(*)*" select="m:features($layer)"/>
      <xsl:sequence select="map {
          'as': string($layer?as),
          'name': string($layer?name),
          'where': '/layers/' || . - 1,
          'found': exists($features),
          'geometry': $features ! m:geometry(?geometry, $m:view, $layer?as = $m:surfaces,
              if (starts-with($layer?as, 'relief')) then $m:relief-detail else $m:detail)
          }"/>
    </xsl:for-each>
  </xsl:variable>

  <!-- The features of the base that belong to a layer, and to its class if it names one. -->
  <xsl:function name="m:features" as="map(*)*">
    <xsl:param name="layer" as="map(*)"/>
    <xsl:sequence select="$base($layer?from)?features?*
        [?properties?layer = $layer?name and (empty($layer?class) or ?properties?class = $layer?class)]"/>
  </xsl:function>

  <!-- A GeoJSON geometry as paths of the page within the frame; surfaces closed, all else as lines. -->
  <xsl:function name="m:geometry" as="map(xs:string, item()*)*">
    <xsl:param name="geometry" as="map(*)"/>
    <xsl:param name="view" as="map(xs:string, item())"/>
    <xsl:param name="surface" as="xs:boolean"/>
    <xsl:param name="detail" as="xs:double"/>
    <xsl:variable name="lines" as="array(*)*" select="
        if ($geometry?type = 'LineString') then $geometry?coordinates
        else if ($geometry?type = ('MultiLineString', 'Polygon')) then $geometry?coordinates?*
        else if ($geometry?type = 'MultiPolygon') then $geometry?coordinates?*?*
        else ()"/>
    <xsl:for-each select="$lines">
      <xsl:variable name="line" as="array(xs:double)*" select="m:page-line($view, .)"/>
      <xsl:choose>
        <xsl:when test="$surface">
          <xsl:variable name="ring" as="array(xs:double)*" select="m:simplify(m:clip-ring($line, $view?frame), $detail)"/>
          <xsl:if test="count($ring) gt 2">
            <xsl:sequence select="m:path($ring, true())"/>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="m:clip-line($line, $view?frame) ! m:path(m:simplify(?points, $detail), false())"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- Drawing -->

  <xsl:template name="m:ground" as="element()*">
    <xsl:apply-templates select="$m:layers[?as = $m:ground]" mode="m:layer"/>
  </xsl:template>

  <xsl:template name="m:details" as="element()*">
    <xsl:apply-templates select="$m:layers[not(?as = ($m:ground, $m:borders))]" mode="m:layer"/>
  </xsl:template>

  <xsl:template name="m:borders" as="element()*">
    <xsl:apply-templates select="$m:layers[?as = $m:borders]" mode="m:layer"/>
  </xsl:template>

  <xsl:template match=".[. instance of map(*)][?as = $m:ground]" mode="m:layer" as="element()*">
    <xsl:if test="exists(?geometry)">
      <path d="{m:path-data(?geometry)}" fill-rule="evenodd" fill="{m:paint(m:surface-colour(?as))}"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="m:surface-colour" as="xs:string">
    <xsl:param name="surface" as="xs:string"/>
    <xsl:sequence select="map {
        'land': $m:land, 'focus': $m:focus, 'lake': $m:lake,
        'relief-gentle': $m:relief-gentle, 'relief-steep': $m:relief-steep
        }($surface)"/>
  </xsl:function>

  <xsl:template match=".[. instance of map(*)][?as = 'lake']" mode="m:layer" as="element()*">
    <xsl:if test="exists(?geometry)">
      <path d="{m:path-data(?geometry)}" xsl:use-attribute-sets="m:coast-line" fill-rule="evenodd" fill="{m:paint($m:lake)}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match=".[. instance of map(*)][?as = 'coast']" mode="m:layer" as="element()*">
    <path d="{m:path-data(?geometry)}" xsl:use-attribute-sets="m:coast-line"/>
  </xsl:template>

  <xsl:template match=".[. instance of map(*)][?as = 'river']" mode="m:layer" as="element()*">
    <path d="{m:path-data(?geometry)}" xsl:use-attribute-sets="m:river-line"/>
  </xsl:template>

  <xsl:template match=".[. instance of map(*)][?as = 'stream']" mode="m:layer" as="element()*">
    <path d="{m:path-data(m:yielded(.))}" xsl:use-attribute-sets="m:stream-line"/>
  </xsl:template>

  <xsl:template match=".[. instance of map(*)][?as = 'governorate']" mode="m:layer" as="element()*">
    <path d="{m:path-data(m:yielded(.))}" xsl:use-attribute-sets="m:governorate-line"/>
  </xsl:template>

  <xsl:template match=".[. instance of map(*)][?as = 'border']" mode="m:layer" as="element()*">
    <path d="{m:path-data(?geometry)}" xsl:use-attribute-sets="m:border-casing"/>
    <path d="{m:path-data(?geometry)}" xsl:use-attribute-sets="m:border-line"/>
  </xsl:template>

  <xsl:template match=".[. instance of map(*)][?as = 'claim']" mode="m:layer" as="element()*">
    <path d="{m:path-data(?geometry)}" xsl:use-attribute-sets="m:claim-line"/>
  </xsl:template>

  <!-- A layer's lines without the room that labels need. -->
  <xsl:function name="m:yielded" as="map(xs:string, item()*)*">
    <xsl:param name="layer" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$layer?geometry ! m:cut(., $m:spared)"/>
  </xsl:function>

  <!-- The graticule: meridians and parallels at the given step, under the rivers. -->
  <xsl:template name="m:graticule" as="element()?">
    <xsl:if test="exists($m:graticule)">
      <path d="{m:path-data($m:graticule ! m:clip-line(?points, $m:view?frame) ! m:cut(., $m:spared))}"
            xsl:use-attribute-sets="m:graticule-line"/>
    </xsl:if>
  </xsl:template>

  <!-- Each meridian and parallel that may cross the frame: 'axis' (1 for a meridian), 'degrees', 'points'. -->
  <xsl:variable name="m:graticule" as="map(xs:string, item()*)*">
    <xsl:variable name="step" as="xs:integer?" select="$specification?graticule?step ! xs:integer(.)"/>
    <xsl:if test="exists($step)">
      <!-- Longitudes and latitudes at points around the frame bound those within it. -->
      <xsl:variable name="around" as="array(xs:double)+" select="
          for $across in (0, 0.25, 0.5, 0.75, 1), $down in (0, 0.5, 1)
          return m:globe($m:view, [$m:view?frame?x + $across * $m:view?frame?width,
                                   $m:view?frame?y + $down * $m:view?frame?height])"/>
      <xsl:variable name="bounds" as="xs:double+" select="m:bounds($around)"/>
      <xsl:for-each select="1, 2">
        <xsl:variable name="axis" as="xs:integer" select="."/>
        <xsl:variable name="across" as="xs:integer" select="3 - $axis"/>
        <xsl:for-each select="xs:integer(ceiling($bounds[$axis] div $step)) to xs:integer(floor($bounds[$axis + 2] div $step))">
          <xsl:variable name="degrees" as="xs:integer" select=". * $step"/>
          <xsl:sequence select="map {
              'axis': $axis,
              'degrees': $degrees,
              'points':
                for $i in 0 to 24
                return let $along := $bounds[$across] - 1 + $i div 24 * ($bounds[$across + 2] - $bounds[$across] + 2)
                return if ($axis = 1) then m:page($m:view, $degrees, $along) else m:page($m:view, $along, $degrees)
              }"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:if>
  </xsl:variable>

</xsl:stylesheet>
