<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands around the map: scale bar, north arrow, legend, notes and locator. -->
<xsl:stylesheet version="3.0"
                xmlns="http://www.w3.org/2000/svg"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:math="http://www.w3.org/2005/xpath-functions/math"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- An entry of the legend: one rule for each style. -->
  <xsl:mode name="m:key" on-no-match="fail"/>

  <xsl:variable name="m:frame" as="map(xs:string, xs:double)" select="$m:view?frame"/>

  <!-- The scale bar, on the map -->

  <!-- 'left' and 'y' of the bar, its 'lengths' in pt, and the 'box' that labels keep clear of. -->
  <xsl:variable name="m:scale-bar" as="map(xs:string, item()*)?">
    <xsl:variable name="bar" as="map(*)?" select="$specification?scalebar"/>
    <xsl:if test="exists($bar)">
      <xsl:variable name="lengths" as="xs:double+" select="$bar?km?* ! (xs:double(.) * 1000 * xs:double($m:view?scale))"/>
      <xsl:variable name="unit" as="xs:double" select="m:width('x' || m:text($bar?unit), 'scale')"/>
      <xsl:variable name="room" as="xs:double" select="$lengths[last()] + $unit + 8"/>
      <xsl:variable name="left" as="xs:double" select="
          if (contains($bar?at, 'left')) then $m:frame?x + 12 else $m:frame?x + $m:frame?width - $room - 24"/>
      <xsl:variable name="y" as="xs:double" select="
          if (contains($bar?at, 'bottom')) then $m:frame?y + $m:frame?height - 11 else $m:frame?y + 20"/>
      <xsl:variable name="high" as="xs:double" select="m:size('scale') + 6"/>
      <xsl:sequence select="map {
          'left': $left, 'y': $y, 'lengths': $lengths,
          'arrow': $left + $room + 7,
          'box': m:box($left + ($room + 12) div 2 - 2, $y + 3 - $high div 2, $room div 2 + 10, $high div 2 + 2, 0)
          }"/>
    </xsl:if>
  </xsl:variable>

  <!-- What stands on the map and is no label. -->
  <xsl:variable name="m:furniture" as="map(xs:string, item())*"
                select="$m:scale-bar ! map { 'name': 'the scale bar', 'box': ?box }"/>

  <xsl:template name="m:scale-bar" as="element()*">
    <xsl:for-each select="$m:scale-bar">
      <xsl:variable name="bar" as="map(xs:string, item()*)" select="."/>
      <xsl:variable name="ends" as="xs:double+" select="?lengths"/>
      <xsl:for-each select="2 to count($ends)">
        <xsl:variable name="index" as="xs:integer" select="."/>
        <rect x="{m:number($bar?left + $ends[$index - 1])}" y="{m:number($bar?y)}" height="2.2"
              width="{m:number($ends[$index] - $ends[$index - 1])}" stroke="{m:paint($m:ink)}" stroke-width="0.5"
              fill="{m:paint(if ($index mod 2 = 0) then $m:ink else $m:paper)}"/>
      </xsl:for-each>
      <xsl:for-each select="1 to count($ends)">
        <xsl:variable name="index" as="xs:integer" select="."/>
        <xsl:call-template name="m:write">
          <xsl:with-param name="text" select="m:digits(xs:integer($specification?scalebar?km($index)))"/>
          <xsl:with-param name="kind" select="'scale'"/>
          <xsl:with-param name="x" select="$bar?left + $ends[$index]"/>
          <xsl:with-param name="y" select="$bar?y - 2"/>
          <xsl:with-param name="anchor" select="'middle'"/>
          <xsl:with-param name="halo" select="true()"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:call-template name="m:write">
        <xsl:with-param name="text" select="m:text($specification?scalebar?unit)"/>
        <xsl:with-param name="kind" select="'scale'"/>
        <xsl:with-param name="x" select="$bar?left + $ends[last()] + 3.5"/>
        <xsl:with-param name="y" select="$bar?y + 2.6"/>
        <xsl:with-param name="halo" select="true()"/>
      </xsl:call-template>
      <xsl:if test="exists($specification?north)">
        <xsl:call-template name="m:north"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- An arrow along the meridian of its place, beside the scale bar. -->
  <xsl:template name="m:north" as="element()*">
    <xsl:variable name="x" as="xs:double" select="?arrow"/>
    <xsl:variable name="foot" as="xs:double" select="?y + 2.2"/>
    <xsl:variable name="globe" as="array(xs:double)" select="m:globe($m:view, [$x, $foot])"/>
    <xsl:variable name="above" as="array(xs:double)" select="m:page($m:view, $globe(1), $globe(2) + 0.1)"/>
    <xsl:variable name="turn" as="xs:double"
                  select="math:atan2($above(1) - $x, $foot - $above(2)) div $m:radian"/>
    <g transform="rotate({m:number($turn)} {m:number($x)} {m:number($foot)})">
      <path d="M{m:number($x)},{m:number($foot - 10)}l3,10l-3,-2.2l-3,2.2Z" fill="{m:paint($m:ink)}"
            stroke="{m:paint($m:paper)}" stroke-width="0.6"/>
    </g>
    <xsl:call-template name="m:write">
      <xsl:with-param name="text" select="m:text($specification?north)"/>
      <xsl:with-param name="kind" select="'scale'"/>
      <xsl:with-param name="x" select="$x + 10 * math:sin($turn * $m:radian)"/>
      <xsl:with-param name="y" select="$foot - 11.6"/>
      <xsl:with-param name="anchor" select="'middle'"/>
      <xsl:with-param name="halo" select="true()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The strip below the map: legend and notes on the reading side, the locator on the other -->

  <xsl:variable name="m:strip-margin" as="xs:double" select="8e0"/>
  <xsl:variable name="m:key-width" as="xs:double" select="24e0"/>
  <xsl:variable name="m:key-gap" as="xs:double" select="5e0"/>
  <xsl:variable name="m:column-gap" as="xs:double" select="12e0"/>

  <!-- The frame of the locator at the foot of the map, or nothing. -->
  <xsl:variable name="m:locator-size" as="map(xs:string, xs:double)?">
    <xsl:for-each select="$specification?locator">
      <xsl:variable name="box" as="xs:double+" select="?box?* ! xs:double(.)"/>
      <xsl:variable name="width" as="xs:double" select="?width * $m:points-per-mm"/>
      <xsl:variable name="shrink" as="xs:double" select="math:cos(($box[2] + $box[4]) div 2 * $m:radian)"/>
      <xsl:sequence select="map { 'width': $width,
          'height': $width * ($box[4] - $box[2]) div (($box[3] - $box[1]) * $shrink) }"/>
    </xsl:for-each>
  </xsl:variable>

  <!-- The width that legend and notes may take. -->
  <xsl:variable name="m:strip-room" as="xs:double"
                select="$m:frame?width - 2 * $m:strip-margin - ($m:locator-size?width, 0)[1]"/>

  <!-- The legend's columns: as many, up to three, as fit side by side. Each is its entries and its width. -->
  <xsl:variable name="m:legend-columns" as="map(xs:string, item()*)*">
    <xsl:variable name="entries" as="map(*)*" select="m:entries('legend')?entry"/>
    <xsl:variable name="layouts" as="array(map(xs:string, item()*))*" select="
        for $columns in (3, 2, 1)
        return array { m:columns($entries, xs:integer(ceiling(count($entries) div $columns))) }"/>
    <xsl:sequence select="if (empty($entries)) then () else ($layouts[sum(?*?width) + $m:column-gap * (array:size(.) - 1) le $m:strip-room],
        $layouts[last()])[1]?*"/>
  </xsl:variable>

  <xsl:function name="m:columns" as="map(xs:string, item()*)*">
    <xsl:param name="entries" as="map(*)*"/>
    <xsl:param name="rows" as="xs:integer"/>
    <xsl:for-each-group select="$entries" group-adjacent="(position() - 1) idiv $rows">
      <xsl:sequence select="map {
          'entries': current-group(),
          'width': $m:key-width + $m:key-gap + max(current-group() ! m:width(m:text(?label), 'legend'))
          }"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:variable name="m:row-height" as="xs:double" select="m:size('legend') * 1.43"/>

  <!-- The lines of notes under the legend: 'kind' and 'text'. -->
  <xsl:variable name="m:notes" as="map(xs:string, xs:string)*" select="
      $specification?schematic ! m:lines(m:text(.), 'notice', $m:strip-room) ! map { 'kind': 'notice', 'text': . },
      m:entries('notes')?entry?text ! m:lines(m:text(.), 'note', $m:strip-room) ! map { 'kind': 'note', 'text': . }"/>

  <xsl:variable name="m:note-leading" as="xs:double" select="m:size('note') * 1.28"/>

  <xsl:variable name="m:legend-height" as="xs:double"
                select="$m:row-height * max((0, $m:legend-columns ! count(?entries)))"/>

  <!-- The strip's height: that of legend and notes, or of the locator if it is higher. -->
  <xsl:variable name="m:strip-height" as="xs:double" select="
      let $text := $m:legend-height + count($m:notes) * $m:note-leading
      return max((if ($text gt 0) then $text + 11.5 else 0, $m:locator-size?height, 0e0))"/>

  <xsl:template name="m:strip" as="element()*">
    <xsl:if test="$m:strip-height gt 0">
      <xsl:variable name="top" as="xs:double" select="$m:frame?y + $m:frame?height"/>
      <rect x="{m:number($m:frame?x)}" y="{m:number($top)}" width="{m:number($m:frame?width)}"
            height="{m:number($m:strip-height)}" fill="{m:paint($m:paper)}"/>
      <xsl:call-template name="m:legend">
        <xsl:with-param name="top" select="$top + 3.8"/>
      </xsl:call-template>
      <xsl:call-template name="m:notes">
        <xsl:with-param name="top" select="$top + 6 + $m:legend-height"/>
      </xsl:call-template>
      <xsl:call-template name="m:locator">
        <xsl:with-param name="top" select="$top"/>
      </xsl:call-template>
      <path d="M{m:number($m:frame?x)},{m:number($top)}h{m:number($m:frame?width)}" xsl:use-attribute-sets="m:rule"/>
    </xsl:if>
  </xsl:template>

  <!-- Columns from the left, or in Arabic script from the right; the key before its text. -->
  <xsl:template name="m:legend" as="element()*">
    <xsl:param name="top" as="xs:double"/>
    <xsl:for-each select="$m:legend-columns">
      <xsl:variable name="column" as="xs:integer" select="position()"/>
      <xsl:variable name="indent" as="xs:double" select="$m:strip-margin
          + sum($m:legend-columns[position() lt $column] ! (?width + $m:column-gap))"/>
      <xsl:for-each select="?entries">
        <xsl:variable name="middle" as="xs:double" select="$top + (position() - 0.5) * $m:row-height"/>
        <xsl:variable name="left" as="xs:double" select="
            if ($m:arabic) then $m:frame?x + $m:frame?width - $indent - $m:key-width else $m:frame?x + $indent"/>
        <xsl:apply-templates select="." mode="m:key">
          <xsl:with-param name="frame" select="m:frame($left, $middle - 3.2, $m:key-width, 6.4e0)"/>
        </xsl:apply-templates>
        <xsl:call-template name="m:write">
          <xsl:with-param name="text" select="m:text(?label)"/>
          <xsl:with-param name="kind" select="'legend'"/>
          <xsl:with-param name="x" select="if ($m:arabic) then $left - $m:key-gap else $left + $m:key-width + $m:key-gap"/>
          <xsl:with-param name="y" select="$middle + 0.32 * m:size('legend')"/>
          <xsl:with-param name="anchor" select="if ($m:arabic) then 'end' else 'start'"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="m:notes" as="element()*">
    <xsl:param name="top" as="xs:double"/>
    <xsl:for-each select="$m:notes">
      <xsl:call-template name="m:write">
        <xsl:with-param name="text" select="?text"/>
        <xsl:with-param name="kind" select="?kind"/>
        <xsl:with-param name="x" select="
            if ($m:arabic) then $m:frame?x + $m:frame?width - $m:strip-margin else $m:frame?x + $m:strip-margin"/>
        <xsl:with-param name="y" select="$top + (position() - 0.28) * $m:note-leading"/>
        <xsl:with-param name="anchor" select="if ($m:arabic) then 'end' else 'start'"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Keys -->

  <xsl:template match=".[. instance of map(*)][?style = ('activity', 'notable')]" mode="m:key" as="element()*">
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:variable name="style" as="xs:string" select="?style"/>
    <xsl:variable name="ring" as="array(xs:double)+" select="m:rectangle($frame)"/>
    <xsl:variable name="shape" as="map(xs:string, array(*))" select="m:area([], [$ring])"/>
    <path d="{m:path-data(m:path($ring, true()))}"
          fill="{m:paint(if ($style = 'notable') then $m:notable-tint else $m:activity-tint)}"/>
    <xsl:apply-templates select="map { 'style': $style, 'shape': $shape,
        'edge': m:path($ring, true()) }" mode="m:area">
      <xsl:with-param name="frame" select="$frame" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match=".[. instance of map(*)][?style = ('corridor', 'likelier')]" mode="m:key" as="element()*">
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:variable name="middle" as="xs:double" select="$frame?y + $frame?height div 2"/>
    <xsl:variable name="line" as="array(xs:double)+" select="
        for $part in (0, 0.25, 0.5, 0.75, 1) return [$frame?x + $part * $frame?width, $middle]"/>
    <xsl:apply-templates select="map { 'style': ?style, 'ring': m:corridor-ring($line, ?style) }" mode="m:corridor"/>
  </xsl:template>

  <!-- A line of the base: drawn as its layer is. -->
  <xsl:template match=".[. instance of map(*)][?style = ('border', 'claim', 'governorate', 'river', 'stream', 'coast')]"
                mode="m:key" as="element()*">
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:variable name="middle" as="xs:double" select="$frame?y + $frame?height div 2"/>
    <xsl:apply-templates mode="m:layer" select="map {
        'as': ?style,
        'geometry': m:path(([$frame?x, $middle], [$frame?x + $frame?width, $middle]), false())
        }"/>
  </xsl:template>

  <!-- The locator -->

  <!-- Land alone, without any border but those of the countries that the map is about: at this size other
       borders would say nothing, and several of them are disputed. -->
  <xsl:template name="m:locator" as="element()*">
    <xsl:param name="top" as="xs:double"/>
    <xsl:for-each select="$specification?locator">
      <xsl:variable name="size" as="map(xs:string, xs:double)" select="$m:locator-size"/>
      <xsl:variable name="left" as="xs:double"
                    select="if ($m:arabic) then $m:frame?x else $m:frame?x + $m:frame?width - $size?width"/>
      <xsl:variable name="box" as="xs:double+" select="?box?* ! xs:double(.)"/>
      <xsl:variable name="middle" as="xs:double+" select="($box[1] + $box[3]) div 2, ($box[2] + $box[4]) div 2"/>
      <xsl:variable name="projection" as="map(xs:string, item())"
                    select="m:projection(map { 'type': 'equirectangular', 'centre': array { $middle } })"/>
      <!-- The strip may be higher than the box: what the box lacks shows more of the world. -->
      <xsl:variable name="frame" as="map(xs:string, xs:double)"
                    select="m:frame($left, $top, $size?width, $m:strip-height)"/>
      <xsl:variable name="view" as="map(xs:string, item())" select="m:view($projection, $middle,
          $size?width div (m:forward($projection, $box[3], 0)(1) - m:forward($projection, $box[1], 0)(1)), $frame)"/>
      <xsl:variable name="highlighted" as="xs:string*" select="?highlight?*"/>
      <xsl:variable name="countries" as="map(*)*" select="$base(?from)?features?*"/>
      <rect x="{m:number($left)}" y="{m:number($top)}" width="{m:number($size?width)}"
            height="{m:number($m:strip-height)}" fill="{m:paint($m:sea)}"/>
      <xsl:variable name="land" as="xs:string"
                    select="m:path-data($countries ! m:geometry(?geometry, $view, true(), 0.15e0))"/>
      <path d="{$land}" fill="{m:paint($m:focus)}" stroke="{m:paint($m:focus)}" stroke-width="0.4"/>
      <xsl:for-each select="$countries[?properties?name = $highlighted]">
        <path d="{m:path-data(m:geometry(?geometry, $view, true(), 0.15e0))}" fill="{m:paint($m:faint)}"
              stroke="{m:paint($m:paper)}" stroke-width="0.5"/>
      </xsl:for-each>
      <path d="{m:path-data(m:path(m:extent() ! m:page($view, .(1), .(2)), true()))}"
            fill="none" stroke="{m:paint($m:ink)}" stroke-width="0.8"/>
      <path d="M{m:number(if ($m:arabic) then $left + $size?width else $left)},{m:number($top)}v{m:number($m:strip-height)}"
            xsl:use-attribute-sets="m:rule"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The map's frame as longitudes and latitudes. -->
  <xsl:function name="m:extent" as="array(xs:double)+">
    <xsl:sequence select="m:dense(m:rectangle($m:frame), 40) ! m:globe($m:view, .)"/>
  </xsl:function>

</xsl:stylesheet>
