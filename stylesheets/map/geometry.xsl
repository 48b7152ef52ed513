<?xml version="1.0" encoding="UTF-8"?>
<!--
  Plane geometry in points of the page. A point is an array [x, y]; a line is a sequence of points;
  a path is a map of 'points' and 'closed'. Everything is cut to the frame here, as geometry, so that
  the drawing needs no clip path, mask or pattern, which PDF and EPUB renderers treat differently.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:math="http://www.w3.org/2005/xpath-functions/math"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all">

  <xsl:include href="boxes.xsl"/>

  <!-- A frame from its corner and size. -->
  <xsl:function name="m:frame" as="map(xs:string, xs:double)">
    <xsl:param name="x" as="xs:double"/>
    <xsl:param name="y" as="xs:double"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:sequence select="map { 'x': $x, 'y': $y, 'width': $width, 'height': $height }"/>
  </xsl:function>

  <!-- Left, top, right, bottom. -->
  <xsl:function name="m:bounds" as="xs:double*">
    <xsl:param name="points" as="array(xs:double)*"/>
    <xsl:variable name="x" as="xs:double*" select="$points ! .(1)"/>
    <xsl:variable name="y" as="xs:double*" select="$points ! .(2)"/>
    <xsl:sequence select="min($x), min($y), max($x), max($y)"/>
  </xsl:function>

  <xsl:function name="m:distance" as="xs:double">
    <xsl:param name="a" as="array(xs:double)"/>
    <xsl:param name="b" as="array(xs:double)"/>
    <xsl:sequence select="math:sqrt(($a(1) - $b(1)) * ($a(1) - $b(1)) + ($a(2) - $b(2)) * ($a(2) - $b(2)))"/>
  </xsl:function>

  <xsl:function name="m:path" as="map(xs:string, item()*)">
    <xsl:param name="points" as="array(xs:double)*"/>
    <xsl:param name="closed" as="xs:boolean"/>
    <xsl:sequence select="map { 'points': $points, 'closed': $closed }"/>
  </xsl:function>

  <!-- A rectangle as a ring. -->
  <xsl:function name="m:rectangle" as="array(xs:double)+">
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:variable name="right" as="xs:double" select="$frame?x + $frame?width"/>
    <xsl:variable name="bottom" as="xs:double" select="$frame?y + $frame?height"/>
    <xsl:sequence select="[$frame?x, $frame?y], [$right, $frame?y], [$right, $bottom], [$frame?x, $bottom]"/>
  </xsl:function>

  <!-- Simplification -->

  <!-- The line without the points that are nearer than the tolerance to the line through the others (Douglas and Peucker). -->
  <xsl:function name="m:simplify" as="array(xs:double)*">
    <xsl:param name="points" as="array(xs:double)*"/>
    <xsl:param name="tolerance" as="xs:double"/>
    <xsl:variable name="last" as="xs:integer" select="count($points)"/>
    <xsl:choose>
      <xsl:when test="$last lt 3">
        <xsl:sequence select="$points"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="for $index in (1, m:kept($points, 1, $last, $tolerance), $last) return $points[$index]"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The indexes to keep between two that are kept. Distances are worked out in place, times the length of the
       line between the ends, since this runs for every point of the base. -->
  <xsl:function name="m:kept" as="xs:integer*">
    <xsl:param name="points" as="array(xs:double)*"/>
    <xsl:param name="from" as="xs:integer"/>
    <xsl:param name="to" as="xs:integer"/>
    <xsl:param name="tolerance" as="xs:double"/>
    <xsl:if test="$to gt $from + 1">
      <xsl:variable name="a" as="array(xs:double)" select="$points[$from]"/>
      <xsl:variable name="b" as="array(xs:double)" select="$points[$to]"/>
      <xsl:variable name="ax" as="xs:double" select="$a(1)"/>
      <xsl:variable name="ay" as="xs:double" select="$a(2)"/>
      <xsl:variable name="dx" as="xs:double" select="$b(1) - $ax"/>
      <xsl:variable name="dy" as="xs:double" select="$b(2) - $ay"/>
      <xsl:variable name="length" as="xs:double" select="math:sqrt($dx * $dx + $dy * $dy)"/>
      <!-- From the line through both ends; from the point itself where the line is a ring's, whose ends are one. -->
      <xsl:variable name="away" as="xs:double+" select="
          if ($length gt 1e-9)
          then for $p in subsequence($points, $from + 1, $to - $from - 1)
               return abs(($p(1) - $ax) * $dy - ($p(2) - $ay) * $dx)
          else for $p in subsequence($points, $from + 1, $to - $from - 1)
               return math:sqrt(($p(1) - $ax) * ($p(1) - $ax) + ($p(2) - $ay) * ($p(2) - $ay))"/>
      <xsl:variable name="most" as="xs:double" select="max($away)"/>
      <xsl:if test="$most gt $tolerance * (if ($length gt 1e-9) then $length else 1)">
        <xsl:variable name="split" as="xs:integer" select="$from + index-of($away, $most)[1]"/>
        <xsl:sequence select="m:kept($points, $from, $split, $tolerance), $split,
            m:kept($points, $split, $to, $tolerance)"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- Clipping -->

  <!-- The part of a ring within the frame (Sutherland and Hodgman). Parts may be joined along the frame's edge. -->
  <xsl:function name="m:clip-ring" as="array(xs:double)*">
    <xsl:param name="ring" as="array(xs:double)*"/>
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:variable name="left" as="xs:double" select="$frame?x"/>
    <xsl:variable name="top" as="xs:double" select="$frame?y"/>
    <xsl:variable name="right" as="xs:double" select="$left + $frame?width"/>
    <xsl:variable name="bottom" as="xs:double" select="$top + $frame?height"/>
    <xsl:variable name="bounds" as="xs:double*" select="m:bounds($ring)"/>
    <xsl:choose>
      <xsl:when test="empty($ring) or $bounds[1] ge $right or $bounds[2] ge $bottom
                      or $bounds[3] le $left or $bounds[4] le $top"/>
      <xsl:when test="$bounds[1] ge $left and $bounds[2] ge $top
                      and $bounds[3] le $right and $bounds[4] le $bottom">
        <xsl:sequence select="$ring"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$ring
            => m:clip-half(1, 1, $left) => m:clip-half(1, -1, -$right)
            => m:clip-half(2, 1, $top) => m:clip-half(2, -1, -$bottom)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The part of a ring where sign × coordinate is at least the limit. -->
  <xsl:function name="m:clip-half" as="array(xs:double)*">
    <xsl:param name="ring" as="array(xs:double)*"/>
    <xsl:param name="axis" as="xs:integer"/>
    <xsl:param name="sign" as="xs:integer"/>
    <xsl:param name="limit" as="xs:double"/>
    <xsl:variable name="count" as="xs:integer" select="count($ring)"/>
    <xsl:for-each select="1 to $count">
      <xsl:variable name="index" as="xs:integer" select="."/>
      <xsl:variable name="a" as="array(xs:double)" select="$ring[$index]"/>
      <xsl:variable name="b" as="array(xs:double)" select="$ring[$index mod $count + 1]"/>
      <xsl:variable name="in-a" as="xs:double" select="$sign * $a($axis) - $limit"/>
      <xsl:variable name="in-b" as="xs:double" select="$sign * $b($axis) - $limit"/>
      <xsl:if test="$in-a ge 0">
        <xsl:sequence select="$a"/>
      </xsl:if>
      <xsl:if test="($in-a ge 0) != ($in-b ge 0)">
        <xsl:sequence select="m:between($a, $b, $in-a div ($in-a - $in-b))"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="m:between" as="array(xs:double)">
    <xsl:param name="a" as="array(xs:double)"/>
    <xsl:param name="b" as="array(xs:double)"/>
    <xsl:param name="part" as="xs:double"/>
    <xsl:sequence select="[$a(1) + $part * ($b(1) - $a(1)), $a(2) + $part * ($b(2) - $a(2))]"/>
  </xsl:function>

  <!-- The parts of a line within the frame. -->
  <xsl:function name="m:clip-line" as="map(xs:string, item()*)*">
    <xsl:param name="line" as="array(xs:double)*"/>
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:variable name="bounds" as="xs:double*" select="m:bounds($line)"/>
    <xsl:choose>
      <xsl:when test="count($line) lt 2 or $bounds[1] ge $frame?x + $frame?width
                      or $bounds[2] ge $frame?y + $frame?height
                      or $bounds[3] le $frame?x or $bounds[4] le $frame?y"/>
      <xsl:when test="$bounds[1] ge $frame?x and $bounds[2] ge $frame?y
                      and $bounds[3] le $frame?x + $frame?width and $bounds[4] le $frame?y + $frame?height">
        <xsl:sequence select="m:path($line, false())"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="box" as="map(xs:string, xs:double)" select="m:box-of-frame($frame)"/>
        <xsl:iterate select="2 to count($line)">
          <xsl:param name="run" as="array(xs:double)*" select="()"/>
          <xsl:on-completion>
            <xsl:if test="exists($run)">
              <xsl:sequence select="m:path($run, false())"/>
            </xsl:if>
          </xsl:on-completion>
          <xsl:variable name="index" as="xs:integer" select="."/>
          <xsl:variable name="a" as="array(xs:double)" select="$line[$index - 1]"/>
          <xsl:variable name="b" as="array(xs:double)" select="$line[$index]"/>
          <xsl:variable name="inside" as="xs:double*" select="m:inside-box($a, $b, $box)"/>
          <xsl:if test="exists($run) and (empty($inside) or $inside[1] gt 0)">
            <xsl:sequence select="m:path($run, false())"/>
          </xsl:if>
          <xsl:next-iteration>
            <xsl:with-param name="run" select="
                if (empty($inside)) then ()
                else (if (exists($run) and $inside[1] = 0) then $run else m:between($a, $b, $inside[1]),
                      m:between($a, $b, $inside[2]))"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- SVG path data -->

  <!-- A length for SVG: two decimals of a point. Adding nothing turns minus zero into zero. -->
  <xsl:function name="m:number" as="xs:string">
    <xsl:param name="value" as="xs:double"/>
    <xsl:sequence select="string(round($value * 100) div 100 + 0)"/>
  </xsl:function>

  <xsl:function name="m:path-data" as="xs:string">
    <xsl:param name="paths" as="map(xs:string, item()*)*"/>
    <xsl:sequence select="string-join(
        for $path in $paths
        return ('M' || string-join($path('points') ! (m:number(.(1)) || ',' || m:number(.(2))), 'L')
                || 'Z'[$path('closed')]))"/>
  </xsl:function>

</xsl:stylesheet>
