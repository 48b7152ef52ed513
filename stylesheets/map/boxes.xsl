<?xml version="1.0" encoding="UTF-8"?>
<!--
  Boxes, the room that labels take: rectangles that may be turned, as a map of the middle, half the sizes, the
  turn's cosine and sine, and how far the corners reach. Whether boxes overlap, and what of a line they leave.
  A part of geometry.xsl.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:math="http://www.w3.org/2005/xpath-functions/math"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all">

  <xsl:function name="m:box" as="map(xs:string, xs:double)">
    <xsl:param name="x" as="xs:double"/>
    <xsl:param name="y" as="xs:double"/>
    <xsl:param name="half-width" as="xs:double"/>
    <xsl:param name="half-height" as="xs:double"/>
    <xsl:param name="degrees" as="xs:double"/>
    <xsl:variable name="turn" as="xs:double" select="$degrees * math:pi() div 180"/>
    <xsl:sequence select="map {
        'x': $x, 'y': $y, 'w': $half-width, 'h': $half-height,
        'cos': math:cos($turn), 'sin': math:sin($turn),
        'reach': math:sqrt($half-width * $half-width + $half-height * $half-height)
        }"/>
  </xsl:function>

  <xsl:function name="m:box-of-frame" as="map(xs:string, xs:double)">
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:sequence select="m:box($frame?x + $frame?width div 2, $frame?y + $frame?height div 2,
        $frame?width div 2, $frame?height div 2, 0)"/>
  </xsl:function>

  <!-- The box with a margin on every side. -->
  <xsl:function name="m:padded" as="map(xs:string, xs:double)">
    <xsl:param name="box" as="map(xs:string, xs:double)"/>
    <xsl:param name="margin" as="xs:double"/>
    <xsl:sequence select="map:merge(($box, map {
        'w': $box?w + $margin, 'h': $box?h + $margin, 'reach': $box?reach + 1.5 * $margin
        }), map { 'duplicates': 'use-last' })"/>
  </xsl:function>

  <xsl:function name="m:corners" as="array(xs:double)+">
    <xsl:param name="box" as="map(xs:string, xs:double)"/>
    <xsl:for-each select="[-1, -1], [1, -1], [1, 1], [-1, 1]">
      <xsl:variable name="across" as="xs:double" select=".(1) * $box?w"/>
      <xsl:variable name="down" as="xs:double" select=".(2) * $box?h"/>
      <xsl:sequence select="[$box?x + $across * $box?cos - $down * $box?sin,
          $box?y + $across * $box?sin + $down * $box?cos]"/>
    </xsl:for-each>
  </xsl:function>

  <!-- From where to where, as parts of its length, a segment runs within a box; empty if it passes it by (Liang and Barsky). -->
  <xsl:function name="m:inside-box" as="xs:double*">
    <xsl:param name="a" as="array(xs:double)"/>
    <xsl:param name="b" as="array(xs:double)"/>
    <xsl:param name="box" as="map(xs:string, xs:double)"/>
    <xsl:variable name="cos" as="xs:double" select="$box('cos')"/>
    <xsl:variable name="sin" as="xs:double" select="$box('sin')"/>
    <xsl:variable name="ax" as="xs:double" select="$a(1) - $box('x')"/>
    <xsl:variable name="ay" as="xs:double" select="$a(2) - $box('y')"/>
    <xsl:variable name="dx" as="xs:double" select="$b(1) - $a(1)"/>
    <xsl:variable name="dy" as="xs:double" select="$b(2) - $a(2)"/>
    <xsl:variable name="across" as="xs:double*"
                  select="m:inside-slab($ax * $cos + $ay * $sin, $dx * $cos + $dy * $sin, $box('w'))"/>
    <xsl:if test="exists($across)">
      <xsl:variable name="down" as="xs:double*"
                    select="m:inside-slab($ay * $cos - $ax * $sin, $dy * $cos - $dx * $sin, $box('h'))"/>
      <xsl:if test="exists($down)">
        <xsl:variable name="in" as="xs:double" select="max((0e0, $across[1], $down[1]))"/>
        <xsl:variable name="out" as="xs:double" select="min((1e0, $across[2], $down[2]))"/>
        <xsl:if test="$in lt $out">
          <xsl:sequence select="$in, $out"/>
        </xsl:if>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- From when to when start + t × step lies within ± half. -->
  <xsl:function name="m:inside-slab" as="xs:double*">
    <xsl:param name="start" as="xs:double"/>
    <xsl:param name="step" as="xs:double"/>
    <xsl:param name="half" as="xs:double"/>
    <xsl:choose>
      <xsl:when test="abs($step) lt 1e-9">
        <xsl:sequence select="if (abs($start) lt $half) then (0e0, 1e0) else ()"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="one" as="xs:double" select="(-$half - $start) div $step"/>
        <xsl:variable name="other" as="xs:double" select="($half - $start) div $step"/>
        <xsl:sequence select="min(($one, $other)), max(($one, $other))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether two boxes share more than an edge: no axis of either separates them. -->
  <xsl:function name="m:overlap" as="xs:boolean">
    <xsl:param name="a" as="map(xs:string, xs:double)"/>
    <xsl:param name="b" as="map(xs:string, xs:double)"/>
    <xsl:variable name="dx" as="xs:double" select="$b('x') - $a('x')"/>
    <xsl:variable name="dy" as="xs:double" select="$b('y') - $a('y')"/>
    <xsl:variable name="reach" as="xs:double" select="$a('reach') + $b('reach')"/>
    <xsl:sequence select="$dx * $dx + $dy * $dy lt $reach * $reach
        and not(m:separates($a, $b, $dx, $dy)) and not(m:separates($b, $a, $dx, $dy))"/>
  </xsl:function>

  <!-- Whether one of the axes of the first box separates it from the other, which lies dx, dy away. -->
  <xsl:function name="m:separates" as="xs:boolean">
    <xsl:param name="a" as="map(xs:string, xs:double)"/>
    <xsl:param name="b" as="map(xs:string, xs:double)"/>
    <xsl:param name="dx" as="xs:double"/>
    <xsl:param name="dy" as="xs:double"/>
    <xsl:variable name="parallel" as="xs:double" select="abs($a?cos * $b?cos + $a?sin * $b?sin)"/>
    <xsl:variable name="crossing" as="xs:double" select="abs($a?cos * $b?sin - $a?sin * $b?cos)"/>
    <xsl:sequence select="
        abs($dx * $a?cos + $dy * $a?sin) ge $a?w + $b?w * $parallel + $b?h * $crossing
        or abs($dy * $a?cos - $dx * $a?sin) ge $a?h + $b?h * $parallel + $b?w * $crossing"/>
  </xsl:function>

  <!-- The parts of a segment that lie in none of the boxes. -->
  <xsl:function name="m:outside-boxes" as="array(array(xs:double))*">
    <xsl:param name="segment" as="array(array(xs:double))"/>
    <xsl:param name="boxes" as="map(xs:string, xs:double)*"/>
    <xsl:variable name="left" as="xs:double" select="min(($segment(1)(1), $segment(2)(1)))"/>
    <xsl:variable name="right" as="xs:double" select="max(($segment(1)(1), $segment(2)(1)))"/>
    <xsl:variable name="top" as="xs:double" select="min(($segment(1)(2), $segment(2)(2)))"/>
    <xsl:variable name="bottom" as="xs:double" select="max(($segment(1)(2), $segment(2)(2)))"/>
    <xsl:variable name="covered" as="array(xs:double)*">
      <xsl:for-each select="$boxes[?x + ?reach gt $left and ?x - ?reach lt $right
                                   and ?y + ?reach gt $top and ?y - ?reach lt $bottom]">
        <xsl:variable name="inside" as="xs:double*" select="m:inside-box($segment(1), $segment(2), .)"/>
        <xsl:if test="exists($inside)">
          <xsl:sequence select="array { $inside }"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="empty($covered)">
        <xsl:sequence select="$segment"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="merged" as="array(xs:double)+" select="m:merge-intervals($covered)"/>
        <xsl:for-each select="0 to count($merged)">
          <xsl:variable name="index" as="xs:integer" select="."/>
          <xsl:variable name="from" as="xs:double" select="if ($index = 0) then 0e0 else $merged[$index](2)"/>
          <xsl:variable name="to" as="xs:double" select="($merged[$index + 1] ! .(1), 1e0)[1]"/>
          <xsl:if test="$to gt $from">
            <xsl:sequence select="[m:between($segment(1), $segment(2), $from), m:between($segment(1), $segment(2), $to)]"/>
          </xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The parts of an open path that lie in none of the boxes. -->
  <xsl:function name="m:cut" as="map(xs:string, item()*)*">
    <xsl:param name="path" as="map(xs:string, item()*)"/>
    <xsl:param name="boxes" as="map(xs:string, xs:double)*"/>
    <xsl:variable name="points" as="array(xs:double)*" select="$path?points"/>
    <xsl:variable name="bounds" as="xs:double*" select="m:bounds($points)"/>
    <xsl:variable name="near" as="map(xs:string, xs:double)*" select="$boxes
        [?x + ?reach gt $bounds[1] and ?y + ?reach gt $bounds[2] and ?x - ?reach lt $bounds[3] and ?y - ?reach lt $bounds[4]]"/>
    <xsl:choose>
      <xsl:when test="empty($near)">
        <xsl:sequence select="$path"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:iterate select="2 to count($points)">
          <xsl:param name="run" as="array(xs:double)*" select="()"/>
          <xsl:on-completion>
            <xsl:if test="count($run) gt 1">
              <xsl:sequence select="m:path($run, false())"/>
            </xsl:if>
          </xsl:on-completion>
          <xsl:variable name="index" as="xs:integer" select="."/>
          <xsl:variable name="a" as="array(xs:double)" select="$points[$index - 1]"/>
          <xsl:variable name="b" as="array(xs:double)" select="$points[$index]"/>
          <xsl:variable name="pieces" as="array(array(xs:double))*" select="m:outside-boxes([$a, $b], $near)"/>
          <!-- The first piece carries on the run if it starts where the segment does; the last opens the next. -->
          <xsl:variable name="joins" as="xs:boolean" select="exists($pieces) and deep-equal($pieces[1](1), $a)"/>
          <xsl:variable name="carried" as="array(xs:double)*" select="
              if ($joins) then (if (exists($run)) then $run else $a, $pieces[1](2)) else ()"/>
          <xsl:if test="not($joins) and count($run) gt 1">
            <xsl:sequence select="m:path($run, false())"/>
          </xsl:if>
          <xsl:variable name="rest" as="array(array(xs:double))*" select="$pieces[not($joins) or position() gt 1]"/>
          <xsl:if test="exists($rest) and exists($carried)">
            <xsl:sequence select="m:path($carried, false())"/>
          </xsl:if>
          <xsl:sequence select="$rest[position() lt last()] ! m:path(?*, false())"/>
          <xsl:next-iteration>
            <xsl:with-param name="run" select="if (exists($rest)) then $rest[last()]?* else $carried"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Intervals [from, to], sorted, with those that touch joined. -->
  <xsl:function name="m:merge-intervals" as="array(xs:double)*">
    <xsl:param name="intervals" as="array(xs:double)*"/>
    <xsl:iterate select="sort($intervals, (), function($i as array(xs:double)) as xs:double { $i(1) })">
      <xsl:param name="open" as="array(xs:double)?" select="()"/>
      <xsl:on-completion>
        <xsl:sequence select="$open"/>
      </xsl:on-completion>
      <xsl:choose>
        <xsl:when test="empty($open) or .(1) gt $open(2)">
          <xsl:sequence select="$open"/>
          <xsl:next-iteration>
            <xsl:with-param name="open" select="."/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise>
          <xsl:next-iteration>
            <xsl:with-param name="open" select="[$open(1), max(($open(2), .(2)))]"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

</xsl:stylesheet>
