<?xml version="1.0" encoding="UTF-8"?>
<!--
  The schematic shapes. A band is the union of discs whose middles follow a smooth spine; an area is
  the union of its bands and polygons. An area's edge, its fill and its hatching are all taken from
  that one set, so that bands may fold or overlap without a seam.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:math="http://www.w3.org/2005/xpath-functions/math"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all">

  <xsl:import href="geometry.xsl"/>

  <!-- Smooth lines -->

  <!--
    The curve through the points (Catmull and Rom), as points about a step apart.
    Any coordinate after x and y, such as a half-width, is carried along.
  -->
  <xsl:function name="m:smooth" as="array(xs:double)*">
    <xsl:param name="points" as="array(xs:double)*"/>
    <xsl:param name="step" as="xs:double"/>
    <xsl:variable name="last" as="xs:integer" select="count($points)"/>
    <xsl:for-each select="1 to $last - 1">
      <xsl:variable name="index" as="xs:integer" select="."/>
      <xsl:variable name="a" as="array(xs:double)" select="$points[max((1, $index - 1))]"/>
      <xsl:variable name="b" as="array(xs:double)" select="$points[$index]"/>
      <xsl:variable name="c" as="array(xs:double)" select="$points[$index + 1]"/>
      <xsl:variable name="d" as="array(xs:double)" select="$points[min(($last, $index + 2))]"/>
      <xsl:variable name="pieces" as="xs:integer"
                    select="max((1, xs:integer(ceiling(m:distance($b, $c) div $step))))"/>
      <xsl:sequence select="for $piece in 0 to $pieces - 1
          return m:on-curve($a, $b, $c, $d, $piece div $pieces)"/>
    </xsl:for-each>
    <xsl:sequence select="$points[$last]"/>
  </xsl:function>

  <xsl:function name="m:on-curve" as="array(xs:double)">
    <xsl:param name="a" as="array(xs:double)"/>
    <xsl:param name="b" as="array(xs:double)"/>
    <xsl:param name="c" as="array(xs:double)"/>
    <xsl:param name="d" as="array(xs:double)"/>
    <xsl:param name="t" as="xs:double"/>
    <xsl:sequence select="array {
        for $k in 1 to count($b?*)
        return $b($k) + 0.5e0 * $t * ($c($k) - $a($k)
             + $t * (2 * $a($k) - 5 * $b($k) + 4 * $c($k) - $d($k)
             + $t * (3 * ($b($k) - $c($k)) + $d($k) - $a($k)))) }"/>
  </xsl:function>

  <!-- Areas -->

  <!-- An area: its bands as rows of discs [x, y, radius], and its polygons as rings. -->
  <xsl:function name="m:area" as="map(xs:string, array(*))">
    <xsl:param name="bands" as="array(array(xs:double)*)"/>
    <xsl:param name="rings" as="array(array(xs:double)*)"/>
    <xsl:sequence select="map { 'bands': $bands, 'rings': $rings }"/>
  </xsl:function>

  <!-- The ring around one row of discs: along its left side, round the end, and back. -->
  <xsl:function name="m:around" as="array(xs:double)*">
    <xsl:param name="discs" as="array(xs:double)*"/>
    <xsl:variable name="last" as="xs:integer" select="count($discs)"/>
    <!-- The direction of the spine at each disc, and how far the touching points lean back from its normal
         where the discs grow or shrink. -->
    <xsl:variable name="leaning" as="array(xs:double)*">
      <xsl:for-each select="1 to $last">
        <xsl:variable name="index" as="xs:integer" select="."/>
        <xsl:variable name="a" as="array(xs:double)" select="$discs[max((1, $index - 1))]"/>
        <xsl:variable name="b" as="array(xs:double)" select="$discs[min(($last, $index + 1))]"/>
        <xsl:variable name="run" as="xs:double" select="max((1e-9, m:distance($a, $b)))"/>
        <xsl:sequence select="[
            math:atan2($b(2) - $a(2), $b(1) - $a(1)),
            math:acos(max((-1e0, min((1e0, ($a(3) - $b(3)) div $run)))))]"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="ends" as="array(xs:double)*" select="$leaning[1], $leaning[$last]"/>
    <xsl:variable name="left" as="xs:double*" select="$leaning ! (.(1) - .(2))"/>
    <xsl:variable name="right" as="xs:double*" select="$leaning ! (.(1) + .(2))"/>
    <xsl:sequence select="
        (for $i in 1 to $last return (m:on-disc($discs[$i], $left[$i]),
            m:turn($discs[$i], $left[$i], ($left[$i + 1], $left[$i])[1]))),
        m:arc($discs[$last], $ends[2](1) - $ends[2](2), $ends[2](1) + $ends[2](2)),
        (for $i in reverse(1 to $last) return (m:on-disc($discs[$i], $right[$i]),
            m:turn($discs[$i], $right[$i], if ($i gt 1) then $right[$i - 1] else $right[$i]))),
        m:arc($discs[1], $ends[1](1) + $ends[1](2), $ends[1](1) - $ends[1](2) + 2 * math:pi())"/>
  </xsl:function>

  <!-- Points of a disc's edge that round the outside of a bend of the spine, where its neighbours' points lie apart. -->
  <xsl:function name="m:turn" as="array(xs:double)*">
    <xsl:param name="disc" as="array(xs:double)"/>
    <xsl:param name="from" as="xs:double"/>
    <xsl:param name="to" as="xs:double"/>
    <!-- The shorter way round. -->
    <xsl:variable name="by" as="xs:double"
                  select="math:atan2(math:sin($to - $from), math:cos($to - $from))"/>
    <xsl:if test="abs($by) * $disc(3) gt 1.5">
      <xsl:sequence select="m:arc($disc, $from, $from + $by)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="m:on-disc" as="array(xs:double)">
    <xsl:param name="disc" as="array(xs:double)"/>
    <xsl:param name="direction" as="xs:double"/>
    <xsl:sequence select="[$disc(1) + $disc(3) * math:cos($direction), $disc(2) + $disc(3) * math:sin($direction)]"/>
  </xsl:function>

  <!-- Points of a disc's edge between two directions, without the ends. -->
  <xsl:function name="m:arc" as="array(xs:double)*">
    <xsl:param name="disc" as="array(xs:double)"/>
    <xsl:param name="from" as="xs:double"/>
    <xsl:param name="to" as="xs:double"/>
    <xsl:variable name="pieces" as="xs:integer"
                  select="max((2, xs:integer(ceiling(abs($to - $from) * $disc(3) div 1.5))))"/>
    <xsl:sequence select="for $piece in 1 to $pieces - 1
        return m:on-disc($disc, $from + $piece div $pieces * ($to - $from))"/>
  </xsl:function>

  <!-- Whether a point lies in a disc, and not merely on its edge. -->
  <xsl:function name="m:in-discs" as="xs:boolean">
    <xsl:param name="point" as="array(xs:double)"/>
    <xsl:param name="discs" as="array(xs:double)*"/>
    <xsl:variable name="x" as="xs:double" select="$point(1)"/>
    <xsl:variable name="y" as="xs:double" select="$point(2)"/>
    <xsl:sequence select="some $disc in $discs satisfies
        ($disc(1) - $x) * ($disc(1) - $x) + ($disc(2) - $y) * ($disc(2) - $y) lt 0.985 * $disc(3) * $disc(3)"/>
  </xsl:function>

  <!-- Whether a point lies in an area. -->
  <xsl:function name="m:in-area" as="xs:boolean">
    <xsl:param name="point" as="array(xs:double)"/>
    <xsl:param name="area" as="map(xs:string, array(*))"/>
    <xsl:sequence select="m:in-discs($point, $area?bands?*)
        or (some $i in 1 to array:size($area?rings) satisfies m:in-ring($point, $area?rings($i)))"/>
  </xsl:function>

  <!-- Whether a point lies in a ring: a ray to the right crosses it an odd number of times. -->
  <xsl:function name="m:in-ring" as="xs:boolean">
    <xsl:param name="point" as="array(xs:double)"/>
    <xsl:param name="ring" as="array(xs:double)*"/>
    <xsl:variable name="count" as="xs:integer" select="count($ring)"/>
    <xsl:variable name="crossings" as="xs:integer*">
      <xsl:for-each select="1 to $count">
        <xsl:variable name="index" as="xs:integer" select="."/>
        <xsl:variable name="a" as="array(xs:double)" select="$ring[$index]"/>
        <xsl:variable name="b" as="array(xs:double)" select="$ring[$index mod $count + 1]"/>
        <xsl:if test="($a(2) gt $point(2)) != ($b(2) gt $point(2))
                      and $point(1) lt $a(1) + ($point(2) - $a(2)) div ($b(2) - $a(2)) * ($b(1) - $a(1))">
          <xsl:sequence select="1"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="count($crossings) mod 2 = 1"/>
  </xsl:function>

  <!-- Closed paths that together fill the area, whose edge is given. They may overlap. -->
  <xsl:function name="m:area-fill" as="map(xs:string, item()*)*">
    <xsl:param name="area" as="map(xs:string, array(*))"/>
    <xsl:param name="edge" as="map(xs:string, item()*)*"/>
    <xsl:choose>
      <!-- What is seen of a single ring goes round the area, in order. -->
      <xsl:when test="array:size($area?bands) = 1 and array:size($area?rings) = 0">
        <xsl:sequence select="m:path($edge?points, true())"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="1 to array:size($area?bands)">
          <xsl:variable name="discs" as="array(xs:double)*" select="$area?bands(.)"/>
          <xsl:sequence select="m:path(m:around($discs)[not(m:in-discs(., $discs))], true())"/>
        </xsl:for-each>
        <xsl:for-each select="1 to array:size($area?rings)">
          <xsl:sequence select="m:path($area?rings(.), true())"/>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The area's edge: the parts of its rings that lie in none of its bands and in no other of its rings. -->
  <xsl:function name="m:area-edge" as="map(xs:string, item()*)*">
    <xsl:param name="area" as="map(xs:string, array(*))"/>
    <xsl:variable name="discs" as="array(xs:double)*" select="$area?bands?*"/>
    <xsl:variable name="bands" as="xs:integer" select="array:size($area?bands)"/>
    <xsl:variable name="rings" as="xs:integer" select="array:size($area?rings)"/>
    <xsl:for-each select="1 to $bands + $rings">
      <xsl:variable name="index" as="xs:integer" select="."/>
      <xsl:variable name="ring" as="array(xs:double)*" select="
          if ($index le $bands) then m:around($area?bands($index)) else m:dense($area?rings($index - $bands), 1.5)"/>
      <xsl:variable name="others" as="xs:integer*" select="(1 to $rings)[. != $index - $bands]"/>
      <xsl:variable name="hidden" as="xs:boolean*" select="
          for $point in $ring
          return m:in-discs($point, $discs)
              or (some $other in $others satisfies m:in-ring($point, $area?rings($other)))"/>
      <xsl:sequence select="m:visible-runs($ring, $hidden)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The runs of a ring's points that are not hidden; the whole ring, closed, if none is. -->
  <xsl:function name="m:visible-runs" as="map(xs:string, item()*)*">
    <xsl:param name="ring" as="array(xs:double)*"/>
    <xsl:param name="hidden" as="xs:boolean*"/>
    <xsl:variable name="first-hidden" as="xs:integer?" select="index-of($hidden, true())[1]"/>
    <xsl:choose>
      <xsl:when test="empty($first-hidden)">
        <xsl:sequence select="m:path($ring, true())"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="count" as="xs:integer" select="count($ring)"/>
        <xsl:variable name="order" as="xs:integer*"
                      select="for $i in 1 to $count return ($first-hidden + $i - 1) mod $count + 1"/>
        <xsl:for-each-group select="$order" group-adjacent="let $i := . return $hidden[$i]">
          <xsl:if test="not(current-grouping-key()) and count(current-group()) gt 1">
            <xsl:sequence select="m:path(for $i in current-group() return $ring[$i], false())"/>
          </xsl:if>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The ring with points no further apart than the step. -->
  <xsl:function name="m:dense" as="array(xs:double)*">
    <xsl:param name="ring" as="array(xs:double)*"/>
    <xsl:param name="step" as="xs:double"/>
    <xsl:variable name="count" as="xs:integer" select="count($ring)"/>
    <xsl:for-each select="1 to $count">
      <xsl:variable name="index" as="xs:integer" select="."/>
      <xsl:variable name="a" as="array(xs:double)" select="$ring[$index]"/>
      <xsl:variable name="b" as="array(xs:double)" select="$ring[$index mod $count + 1]"/>
      <xsl:variable name="pieces" as="xs:integer"
                    select="max((1, xs:integer(ceiling(m:distance($a, $b) div $step))))"/>
      <xsl:sequence select="for $piece in 0 to $pieces - 1 return m:between($a, $b, $piece div $pieces)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Hatching -->

  <!--
    Parallel strokes within an area, [from, to], at an angle to the x axis and a spacing apart. The
    strokes of all areas lie on the same family of lines, so that neighbouring hatchings agree.
  -->
  <xsl:function name="m:hatching" as="array(array(xs:double))*">
    <xsl:param name="area" as="map(xs:string, array(*))"/>
    <xsl:param name="degrees" as="xs:double"/>
    <xsl:param name="spacing" as="xs:double"/>
    <xsl:variable name="cos" as="xs:double" select="math:cos($degrees * math:pi() div 180)"/>
    <xsl:variable name="sin" as="xs:double" select="math:sin($degrees * math:pi() div 180)"/>
    <!-- Turned so that the strokes run along the first coordinate. -->
    <xsl:variable name="discs" as="array(xs:double)*" select="
        $area?bands?* ! [.(1) * $cos + .(2) * $sin, .(2) * $cos - .(1) * $sin, .(3)]"/>
    <xsl:variable name="rings" as="array(array(xs:double))*" select="
        for $i in 1 to array:size($area?rings)
        return array { $area?rings($i) ! [.(1) * $cos + .(2) * $sin, .(2) * $cos - .(1) * $sin] }"/>
    <xsl:variable name="low" as="xs:double?" select="min(($discs ! (.(2) - .(3)), $rings?* ! .(2)))"/>
    <xsl:variable name="high" as="xs:double?" select="max(($discs ! (.(2) + .(3)), $rings?* ! .(2)))"/>
    <xsl:if test="exists($low)">
      <xsl:for-each select="xs:integer(ceiling($low div $spacing)) to xs:integer(floor($high div $spacing))">
        <xsl:variable name="level" as="xs:double" select=". * $spacing"/>
        <xsl:variable name="across" as="array(xs:double)*" select="
            $discs[abs(.(2) - $level) lt .(3)]
              ! (let $half := math:sqrt(.(3) * .(3) - (.(2) - $level) * (.(2) - $level))
                 return [.(1) - $half, .(1) + $half]),
            $rings ! m:ring-intervals(., $level)"/>
        <xsl:for-each select="m:merge-intervals($across)">
          <xsl:sequence select="[
              [.(1) * $cos - $level * $sin, .(1) * $sin + $level * $cos],
              [.(2) * $cos - $level * $sin, .(2) * $sin + $level * $cos]]"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <!-- From where to where the line at a level of the second coordinate runs within a ring. -->
  <xsl:function name="m:ring-intervals" as="array(xs:double)*">
    <xsl:param name="ring" as="array(array(xs:double))"/>
    <xsl:param name="level" as="xs:double"/>
    <xsl:variable name="count" as="xs:integer" select="array:size($ring)"/>
    <xsl:variable name="crossings" as="xs:double*">
      <xsl:for-each select="1 to $count">
        <xsl:variable name="a" as="array(xs:double)" select="$ring(.)"/>
        <xsl:variable name="b" as="array(xs:double)" select="$ring(. mod $count + 1)"/>
        <xsl:if test="($a(2) gt $level) != ($b(2) gt $level)">
          <xsl:sequence select="$a(1) + ($level - $a(2)) div ($b(2) - $a(2)) * ($b(1) - $a(1))"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="sorted" as="xs:double*" select="sort($crossings)"/>
    <xsl:sequence select="for $i in 1 to count($sorted) idiv 2 return [$sorted[2 * $i - 1], $sorted[2 * $i]]"/>
  </xsl:function>

  <!-- Arrows -->

  <!--
    A ring in the shape of an arrow with a head at both ends, along a smooth line.
    The sizes are those of the shaft's width, and the head's length and width.
  -->
  <xsl:function name="m:double-arrow" as="array(xs:double)*">
    <xsl:param name="line" as="array(xs:double)*"/>
    <xsl:param name="shaft" as="xs:double"/>
    <xsl:param name="head-length" as="xs:double"/>
    <xsl:param name="head-width" as="xs:double"/>
    <xsl:variable name="first" as="array(xs:double)" select="$line[1]"/>
    <xsl:variable name="last" as="array(xs:double)" select="$line[last()]"/>
    <xsl:variable name="between" as="array(xs:double)*"
                  select="$line[m:distance(., $first) gt $head-length and m:distance(., $last) gt $head-length]"/>
    <xsl:variable name="start" as="array(xs:double)" select="m:toward($first, ($between, $last)[1], $head-length)"/>
    <xsl:variable name="end" as="array(xs:double)" select="m:toward($last, ($first, $between)[last()], $head-length)"/>
    <xsl:variable name="body" as="array(xs:double)+" select="$start, $between, $end"/>
    <xsl:variable name="count" as="xs:integer" select="count($body)"/>
    <xsl:variable name="direction" as="xs:double+">
      <xsl:for-each select="1 to $count">
        <xsl:variable name="index" as="xs:integer" select="."/>
        <xsl:variable name="a" as="array(xs:double)" select="if ($index = 1) then $first else $body[$index - 1]"/>
        <xsl:variable name="b" as="array(xs:double)" select="if ($index = $count) then $last else $body[$index + 1]"/>
        <xsl:sequence select="math:atan2($b(2) - $a(2), $b(1) - $a(1))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="quarter" as="xs:double" select="math:pi() div 2"/>
    <xsl:variable name="beside" as="function(array(xs:double), xs:double, xs:double) as array(xs:double)" select="
        function($point as array(xs:double), $away as xs:double, $turn as xs:double) as array(xs:double) {
          m:on-disc([$point(1), $point(2), $away], $turn) }"/>
    <xsl:sequence select="
        $first,
        $beside($start, $head-width div 2, $direction[1] - $quarter),
        (for $i in 1 to $count return $beside($body[$i], $shaft div 2, $direction[$i] - $quarter)),
        $beside($end, $head-width div 2, $direction[$count] - $quarter),
        $last,
        $beside($end, $head-width div 2, $direction[$count] + $quarter),
        (for $i in reverse(1 to $count) return $beside($body[$i], $shaft div 2, $direction[$i] + $quarter)),
        $beside($start, $head-width div 2, $direction[1] + $quarter)"/>
  </xsl:function>

  <!-- The point a length away from the first on the way to the second. -->
  <xsl:function name="m:toward" as="array(xs:double)">
    <xsl:param name="from" as="array(xs:double)"/>
    <xsl:param name="to" as="array(xs:double)"/>
    <xsl:param name="length" as="xs:double"/>
    <xsl:sequence select="m:between($from, $to, $length div max((1e-9, m:distance($from, $to))))"/>
  </xsl:function>

</xsl:stylesheet>
