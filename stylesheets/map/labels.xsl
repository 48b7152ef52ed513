<?xml version="1.0" encoding="UTF-8"?>
<!--
  The names on the map: which there are, where each may stand, and how they are drawn. Each has candidates in
  the order in which they are wanted: the sides of a place, or the points of a free label, and then small moves
  of them. placement.xsl chooses.
-->
<xsl:stylesheet version="3.0"
                xmlns="http://www.w3.org/2000/svg"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:math="http://www.w3.org/2005/xpath-functions/math"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all" expand-text="yes">

  <!-- Candidates -->

  <!-- All labels, the most important first: 'where' in the specification; 'name' there and 'text' as shown; 'kind';
       'at', and the 'radius' of its symbol; its 'home', the areas that it lies in; 'candidates'. -->
  <xsl:variable name="m:labels" as="map(xs:string, item()*)*">
    <xsl:variable name="free" as="map(xs:string, item()*)*">
      <xsl:for-each select="m:entries('labels')">
        <xsl:sequence select="m:free-label(?entry, ?where)"/>
      </xsl:for-each>
      <xsl:for-each select="m:entries('rivers')">
        <xsl:sequence select="m:river-label(?entry, ?where)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="places" as="map(xs:string, item()*)*"
                  select="m:entries('places') ! m:place-label(?entry, ?where)"/>
    <xsl:sequence select="m:graticule-labels(), $free,
        for $kind in ('capital', 'city', 'town', 'minor') return $places[?kind = $kind]"/>
  </xsl:variable>

  <!-- The entries of a list of the specification that this medium shows, with the JSON pointer to each. -->
  <xsl:function name="m:entries" as="map(*)*">
    <xsl:param name="list" as="xs:string"/>
    <xsl:for-each select="1 to array:size(($specification($list), [])[1])">
      <xsl:variable name="entry" as="map(*)" select="$specification($list)(.)"/>
      <xsl:if test="empty($entry?only) or $entry?only?* = $medium">
        <xsl:sequence select="map { 'entry': $entry, 'where': '/' || $list || '/' || . - 1 }"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- A name beside the symbol of a place. -->
  <xsl:function name="m:place-label" as="map(xs:string, item()*)">
    <xsl:param name="place" as="map(*)"/>
    <xsl:param name="where" as="xs:string"/>
    <xsl:variable name="at" as="array(xs:double)"
                  select="m:page($m:view, xs:double($place?at(1)), xs:double($place?at(2)))"/>
    <xsl:variable name="radius" as="xs:double" select="$m:dot-radius($place?kind)"/>
    <xsl:variable name="text" as="xs:string" select="m:shown(m:text($place?label), $place?kind)"/>
    <xsl:sequence select="map {
        'where': $where, 'name': m:text($place?label), 'text': $text, 'kind': $place?kind, 'at': $at, 'radius': $radius,
        'home': $m:areas[m:in-area($at, ?shape)]?name,
        'candidates':
          let $wanted := m:sides($place) ! m:beside($text, $place?kind, $at, $radius, .)
          return for $nudge in $m:nudges[position() le 33], $candidate in $wanted return m:moved($candidate, $nudge)
        }"/>
  </xsl:function>

  <!-- The sides to try, in order: those that the specification names for all languages or for this one, then the others. -->
  <xsl:function name="m:sides" as="xs:string+">
    <xsl:param name="place" as="map(*)"/>
    <xsl:variable name="side" as="item()?"
                  select="if ($place?side instance of map(*)) then $place?side($language) else $place?side"/>
    <xsl:variable name="wanted" as="xs:string*" select="$side ! (if (. instance of array(*)) then ?* else .)"/>
    <xsl:variable name="all" as="xs:string+" select="
        if ($m:arabic) then ('w', 'e', 'nw', 'ne', 'sw', 'se', 'n', 's') else ('e', 'w', 'ne', 'nw', 'se', 'sw', 'n', 's')"/>
    <xsl:sequence select="$wanted, $all[not(. = $wanted)]"/>
  </xsl:function>

  <!-- The candidate on one side of a symbol, named by the points of the compass. -->
  <xsl:function name="m:beside" as="map(xs:string, item())">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="at" as="array(xs:double)"/>
    <xsl:param name="radius" as="xs:double"/>
    <xsl:param name="side" as="xs:string"/>
    <xsl:variable name="size" as="xs:double" select="m:size($kind)"/>
    <xsl:variable name="away" as="xs:double" select="$radius + $m:name-gap"/>
    <xsl:variable name="slant" as="xs:double" select="if (string-length($side) = 2) then 0.6e0 else 1"/>
    <xsl:variable name="x" as="xs:double" select="
        if (contains($side, 'e')) then $at(1) + $away * $slant
        else if (contains($side, 'w')) then $at(1) - $away * $slant
        else $at(1)"/>
    <!-- Beside a symbol the middle of small letters stands at its height. -->
    <xsl:variable name="y" as="xs:double" select="
        if ($side = ('e', 'w')) then $at(2) + 0.26 * $size
        else if (contains($side, 'n')) then $at(2) - $away * $slant * 0.8 - (if ($side = 'n') then 0.12 * $size else 0)
        else $at(2) + $away * $slant * 0.8 + (if ($side = 's') then 0.68 else 0.55) * $size"/>
    <xsl:sequence select="m:candidate($text, $kind, $x, $y,
        if (contains($side, 'e')) then 'start' else if (contains($side, 'w')) then 'end' else 'middle', 0)"/>
  </xsl:function>

  <!-- Small moves to try when no candidate is free as it stands, the smallest first. -->
  <xsl:variable name="m:nudges" as="array(xs:double)+">
    <xsl:sequence select="[0e0, 0e0]"/>
    <xsl:for-each select="1.5e0, 3e0, 5e0, 7.5e0, 10e0, 13e0">
      <xsl:variable name="far" as="xs:double" select="."/>
      <xsl:sequence select="(0 to 7) ! (. * math:pi() div 4) ! [$far * math:cos(.), $far * math:sin(.)]"/>
    </xsl:for-each>
  </xsl:variable>

  <xsl:function name="m:moved" as="map(xs:string, item())">
    <xsl:param name="candidate" as="map(xs:string, item())"/>
    <xsl:param name="by" as="array(xs:double)"/>
    <xsl:variable name="box" as="map(xs:string, xs:double)" select="$candidate?box"/>
    <xsl:sequence select="$candidate
        => map:put('x', $candidate?x + $by(1)) => map:put('y', $candidate?y + $by(2))
        => map:put('box', $box => map:put('x', $box?x + $by(1)) => map:put('y', $box?y + $by(2)))"/>
  </xsl:function>

  <!-- A name at a point, or at one of others. -->
  <xsl:function name="m:free-label" as="map(xs:string, item()*)">
    <xsl:param name="label" as="map(*)"/>
    <xsl:param name="where" as="xs:string"/>
    <xsl:variable name="text" as="xs:string" select="m:shown(m:text($label?label), $label?kind)"/>
    <xsl:variable name="size" as="xs:double" select="m:size($label?kind)"/>
    <xsl:variable name="points" as="array(xs:double)+"
                  select="($label?at, $label?or?*) ! m:page($m:view, xs:double(.(1)), xs:double(.(2)))"/>
    <xsl:variable name="degrees" as="xs:double" select="($label?rotate ! xs:double(.), 0e0)[1]"/>
    <!-- The point is the middle of the letters, so the baseline lies below it. -->
    <xsl:variable name="drop" as="xs:double" select="0.3 * $size"/>
    <xsl:sequence select="map {
        'where': $where, 'name': m:text($label?label), 'text': $text, 'kind': $label?kind, 'at': $points[1],
        'home': $m:areas[m:in-area($points[1], ?shape)]?name,
        'candidates':
          let $wanted := $points ! m:candidate($text, $label?kind,
              .(1) - $drop * math:sin($degrees * $m:radian), .(2) + $drop * math:cos($degrees * $m:radian),
              'middle', $degrees)
          return for $nudge in $m:nudges, $candidate in $wanted return m:moved($candidate, $nudge)
        }"/>
  </xsl:function>

  <!-- A name along a river: parallel to the chord between two points, on the named side of it, n or s. -->
  <xsl:function name="m:river-label" as="map(xs:string, item()*)">
    <xsl:param name="river" as="map(*)"/>
    <xsl:param name="where" as="xs:string"/>
    <xsl:variable name="ends" as="array(xs:double)+"
                  select="sort(m:page-line($m:view, $river?along), (), function($p as array(xs:double)) as xs:double { $p(1) })"/>
    <xsl:variable name="text" as="xs:string" select="m:shown(m:text($river?label), 'water')"/>
    <xsl:variable name="size" as="xs:double" select="m:size('water')"/>
    <xsl:variable name="turn" as="xs:double"
                  select="math:atan2($ends[2](2) - $ends[1](2), $ends[2](1) - $ends[1](1))"/>
    <xsl:variable name="middle" as="array(xs:double)" select="m:between($ends[1], $ends[2], 0.5)"/>
    <xsl:sequence select="map {
        'where': $where, 'name': m:text($river?label), 'text': $text, 'kind': 'water', 'at': $middle,
        'candidates':
          for $more in (0, 1, 2, 3.5, 5, 7), $side in ($river?side, if ($river?side = 'n') then 's' else 'n')
          return
            let $away := if ($side = 's') then 1.6 + $more + 0.62 * $size else -(1.6 + $more + 0.1 * $size)
            return m:candidate($text, 'water', $middle(1) - $away * math:sin($turn), $middle(2) + $away * math:cos($turn),
                'middle', $turn div $m:radian)
        }"/>
  </xsl:function>

  <!-- A place for a text: its point on the baseline, its anchor and turn, and its box. -->
  <xsl:function name="m:candidate" as="map(xs:string, item())">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="x" as="xs:double"/>
    <xsl:param name="y" as="xs:double"/>
    <xsl:param name="anchor" as="xs:string"/>
    <xsl:param name="degrees" as="xs:double"/>
    <xsl:variable name="size" as="xs:double" select="m:size($kind)"/>
    <xsl:variable name="width" as="xs:double" select="m:width($text, $kind)"/>
    <!-- Capitals stay on the line, and their box with them. -->
    <xsl:variable name="fall" as="xs:double"
                  select="if ($m:lettering($kind)?capitals and not($m:arabic)) then 0.02 else $m:fall"/>
    <xsl:variable name="across" as="xs:double"
                  select="if ($anchor = 'start') then $width div 2 else if ($anchor = 'end') then -$width div 2 else 0"/>
    <xsl:variable name="down" as="xs:double" select="($fall - $m:rise) div 2 * $size"/>
    <xsl:variable name="cos" as="xs:double" select="math:cos($degrees * $m:radian)"/>
    <xsl:variable name="sin" as="xs:double" select="math:sin($degrees * $m:radian)"/>
    <xsl:sequence select="map {
        'x': $x, 'y': $y, 'anchor': $anchor, 'degrees': $degrees,
        'box': m:box($x + $across * $cos - $down * $sin, $y + $across * $sin + $down * $cos,
                     $width div 2, ($fall + $m:rise) div 2 * $size, $degrees)
        }"/>
  </xsl:function>

  <!-- Degrees at the frame: of meridians along the top or else the foot, of parallels along the left or the right. -->
  <xsl:function name="m:graticule-labels" as="map(xs:string, item()*)*">
    <xsl:variable name="frame" as="map(xs:string, xs:double)" select="$m:view?frame"/>
    <xsl:variable name="right" as="xs:double" select="$frame?x + $frame?width"/>
    <xsl:variable name="bottom" as="xs:double" select="$frame?y + $frame?height"/>
    <xsl:variable name="rise" as="xs:double" select="m:size('graticule') * $m:rise"/>
    <xsl:for-each select="$m:graticule">
      <xsl:variable name="axis" as="xs:integer" select="?axis"/>
      <xsl:variable name="text" as="xs:string" select="m:digits(?degrees) || '°'"/>
      <xsl:variable name="aside" as="xs:double" select="m:width($text, 'graticule') div 2 + 2"/>
      <xsl:variable name="line" as="array(xs:double)*" select="m:clip-line(?points, $frame)[1]?points"/>
      <xsl:variable name="candidates" as="map(xs:string, item())*" select="
          if ($axis = 1) then (
            for $end in $line[abs(.(2) - $frame?y) lt 0.1], $move in (0, $aside, -$aside)
            return m:candidate($text, 'graticule', $end(1) + $move, $end(2) + 2.2 + $rise, 'middle', 0),
            for $end in $line[abs(.(2) - $bottom) lt 0.1], $move in (0, $aside, -$aside)
            return m:candidate($text, 'graticule', $end(1) + $move, $end(2) - 2.6, 'middle', 0))
          else (
            for $end in $line[abs(.(1) - $frame?x) lt 0.1], $move in (0.35, -0.25, 0.95)
            return m:candidate($text, 'graticule', $end(1) + 2.6, $end(2) + $move * $rise div $m:rise, 'start', 0),
            for $end in $line[abs(.(1) - $right) lt 0.1], $move in (0.35, -0.25, 0.95)
            return m:candidate($text, 'graticule', $end(1) - 2.6, $end(2) + $move * $rise div $m:rise, 'end', 0))"/>
      <xsl:if test="exists($candidates)">
        <xsl:sequence select="map {
            'where': '/graticule', 'name': $text, 'text': $text, 'kind': 'graticule', 'at': $line[1], 'candidates': $candidates
            }"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- Drawing -->

  <xsl:template name="m:symbols" as="element()*">
    <xsl:for-each select="$m:placed[exists(?radius)]">
      <circle cx="{m:number(?at(1))}" cy="{m:number(?at(2))}" r="{m:number(?radius + 0.7)}" fill="{m:paint($m:paper)}"/>
      <circle cx="{m:number(?at(1))}" cy="{m:number(?at(2))}" r="{m:number(?radius - 0.3)}" stroke="{m:paint($m:ink)}" stroke-width="0.6"
              fill="{m:paint(if (?kind = ('town', 'minor')) then $m:paper else $m:ink)}"/>
      <xsl:if test="?kind = 'capital'">
        <circle cx="{m:number(?at(1))}" cy="{m:number(?at(2))}" r="0.9" fill="{m:paint($m:paper)}"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="m:labels" as="element()*">
    <xsl:for-each select="$m:placed">
      <xsl:call-template name="m:write">
        <xsl:with-param name="text" select="?text"/>
        <xsl:with-param name="kind" select="?kind"/>
        <xsl:with-param name="x" select="?placed?x"/>
        <xsl:with-param name="y" select="?placed?y"/>
        <xsl:with-param name="anchor" select="?placed?anchor"/>
        <xsl:with-param name="degrees" select="?placed?degrees"/>
        <xsl:with-param name="halo" select="true()"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
