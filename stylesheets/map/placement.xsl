<?xml version="1.0" encoding="UTF-8"?>
<!--
  Where labels stand. They are placed one after another, the most important first, and each takes its first
  candidate that touches nothing; if every one touches something, it takes the best one all the same, and what it
  touches there is a finding.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:math="http://www.w3.org/2005/xpath-functions/math"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all">

  <!-- Obstacles -->

  <!-- Segments that a label may touch, by the cell of a grid that they pass, for a quick look-up: [x1, y1, x2, y2], name. -->
  <xsl:variable name="m:cell" as="xs:double" select="20e0"/>

  <xsl:variable name="m:segments" as="map(xs:integer, map(xs:string, item())*)">
    <xsl:map>
      <xsl:for-each-group select="m:obstacle-segments()" group-by="m:cells(?bounds)">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="m:obstacle-segments" as="map(xs:string, item())*">
    <xsl:for-each select="$m:layers[map:contains($m:obstacles, ?as)]">
      <xsl:variable name="name" as="xs:string" select="$m:obstacles(?as)"/>
      <xsl:sequence select="?geometry ! m:segments-of(?points, $name)"/>
    </xsl:for-each>
    <xsl:for-each select="$m:areas[?style = 'activity']">
      <xsl:variable name="name" as="xs:string" select="?name"/>
      <xsl:sequence select="?edge ! m:segments-of(?points, $name)"/>
    </xsl:for-each>
    <xsl:for-each select="$m:corridors">
      <xsl:sequence select="m:segments-of((?ring, ?ring[1]), ?name)"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="m:segments-of" as="map(xs:string, item())*">
    <xsl:param name="points" as="array(xs:double)*"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:for-each select="2 to count($points)">
      <xsl:variable name="index" as="xs:integer" select="."/>
      <xsl:variable name="a" as="array(xs:double)" select="$points[$index - 1]"/>
      <xsl:variable name="b" as="array(xs:double)" select="$points[$index]"/>
      <xsl:sequence select="map {
          'a': $a, 'b': $b, 'name': $name,
          'bounds': [min(($a(1), $b(1))), min(($a(2), $b(2))), max(($a(1), $b(1))), max(($a(2), $b(2)))]
          }"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The cells of the grid that a rectangle [left, top, right, bottom] touches. -->
  <xsl:function name="m:cells" as="xs:integer*">
    <xsl:param name="bounds" as="array(xs:double)"/>
    <xsl:sequence select="
        for $column in xs:integer(floor($bounds(1) div $m:cell)) to xs:integer(floor($bounds(3) div $m:cell)),
            $row in xs:integer(floor($bounds(2) div $m:cell)) to xs:integer(floor($bounds(4) div $m:cell))
        return $column * 1000 + $row"/>
  </xsl:function>

  <!-- The symbols of all places, as boxes with their names. -->
  <xsl:variable name="m:symbols" as="map(xs:string, item())*" select="
      $m:labels[exists(?radius)] ! map {
        'where': ?where, 'name': 'the symbol of ' || ?name,
        'box': m:box(?at(1), ?at(2), ?radius, ?radius, 0) }"/>

  <!-- Placing -->

  <!-- The labels with the candidate that each takes ('placed') and what it touches there ('touches').
       The degrees of the graticule are left out where they would touch something. -->
  <xsl:variable name="m:placed" as="map(xs:string, item()*)*">
    <xsl:iterate select="$m:labels">
      <xsl:param name="done" as="map(xs:string, item()*)*" select="()"/>
      <xsl:on-completion select="$done"/>
      <xsl:variable name="label" as="map(xs:string, item()*)" select="."/>
      <xsl:next-iteration>
        <xsl:with-param name="done" select="
            $done, m:place($label, $label?candidates, $done)[not(?kind = 'graticule' and exists(?touches))]"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:variable>

  <!-- The label at the first candidate that touches nothing, or at the first of those that touch least. -->
  <xsl:function name="m:place" as="map(xs:string, item()*)">
    <xsl:param name="label" as="map(xs:string, item()*)"/>
    <xsl:param name="candidates" as="map(xs:string, item())+"/>
    <xsl:param name="done" as="map(xs:string, item()*)*"/>
    <xsl:iterate select="$candidates">
      <xsl:param name="best" as="map(xs:string, item()*)?" select="()"/>
      <xsl:on-completion select="$best"/>
      <xsl:variable name="touched" as="map(xs:string, xs:string)*" select="m:touched($label, ?box, $done)"/>
      <xsl:variable name="here" as="map(xs:string, item()*)" select="map:merge(($label,
          map { 'placed': ., 'touches': $touched }))"/>
      <xsl:choose>
        <xsl:when test="empty($touched)">
          <xsl:break select="$here"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:next-iteration>
            <xsl:with-param name="best" select="
                if (exists($best) and count($best?touches) le count($touched)) then $best else $here"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <!-- What a label in a box would touch: for each thing the code of the problem and the thing's name. -->
  <xsl:function name="m:touched" as="map(xs:string, xs:string)*">
    <xsl:param name="label" as="map(xs:string, item()*)"/>
    <xsl:param name="box" as="map(xs:string, xs:double)"/>
    <xsl:param name="done" as="map(xs:string, item()*)*"/>
    <xsl:variable name="clear" as="map(xs:string, xs:double)" select="m:padded($box, $m:label-clearance)"/>
    <xsl:variable name="near" as="map(xs:string, xs:double)" select="m:padded($box, $m:line-clearance)"/>
    <xsl:sequence select="
        $done[m:overlap($clear, ?placed?box)] ! map { 'code': 'map-label-collision', 'what': ?name },
        $m:symbols[m:overlap(if (?where = $label?where) then $box else $clear, ?box)] ! map { 'code': 'map-label-collision', 'what': ?name },
        $m:furniture[m:overlap($clear, ?box)] ! map { 'code': 'map-label-collision', 'what': ?name },
        (map { 'code': 'map-label-outside-frame', 'what': '' })[not(m:within-frame($near))],
        distinct-values((m:touched-lines($near)[not(. = $label?home)], m:parting-borders($label, $box)))
          ! map { 'code': 'map-label-touches-line', 'what': . }"/>
  </xsl:function>

  <!-- The borders that part a name from its symbol: a town's name must not stand in the country next door. -->
  <xsl:function name="m:parting-borders" as="xs:string*">
    <xsl:param name="label" as="map(xs:string, item()*)"/>
    <xsl:param name="box" as="map(xs:string, xs:double)"/>
    <xsl:if test="exists($label?radius)">
      <xsl:variable name="at" as="array(xs:double)" select="$label?at"/>
      <!-- The point of the name's box, which is level, that is nearest to the symbol. -->
      <xsl:variable name="near" as="array(xs:double)" select="[
          min(($box?x + $box?w, max(($box?x - $box?w, $at(1))))), min(($box?y + $box?h, max(($box?y - $box?h, $at(2)))))]"/>
      <xsl:variable name="length" as="xs:double" select="m:distance($at, $near)"/>
      <xsl:sequence select="m:touched-lines(m:box(($at(1) + $near(1)) div 2, ($at(2) + $near(2)) div 2, $length div 2, 0.1,
          math:atan2($near(2) - $at(2), $near(1) - $at(1)) div $m:radian))[. = ($m:obstacles?border, $m:obstacles?claim)]"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="m:within-frame" as="xs:boolean">
    <xsl:param name="box" as="map(xs:string, xs:double)"/>
    <xsl:variable name="frame" as="map(xs:string, xs:double)" select="$m:view?frame"/>
    <xsl:sequence select="every $corner in m:corners($box) satisfies
        $corner(1) ge $frame?x and $corner(1) le $frame?x + $frame?width
        and $corner(2) ge $frame?y and $corner(2) le $frame?y + $frame?height"/>
  </xsl:function>

  <!-- The names of the lines that run through a box. -->
  <xsl:function name="m:touched-lines" as="xs:string*">
    <xsl:param name="box" as="map(xs:string, xs:double)"/>
    <xsl:variable name="bounds" as="xs:double*" select="m:bounds(m:corners($box))"/>
    <xsl:sequence select="distinct-values(
        m:cells(array { $bounds }) ! $m:segments(.)[exists(m:inside-box(?a, ?b, $box))]?name)"/>
  </xsl:function>

  <!-- The room to leave free of hatching: that of all labels and symbols. -->
  <xsl:variable name="m:spared" as="map(xs:string, xs:double)*"
                select="$m:placed?placed?box ! m:padded(., $m:hatching-clearance),
                        $m:symbols?box ! m:padded(., $m:hatching-clearance)"/>

  <!-- What is wrong with the labels, as findings: 'code', 'where', 'arguments'. -->
  <xsl:function name="m:label-findings" as="map(xs:string, item())*">
    <!-- A label whose point lies outside the frame has been reported for that. -->
    <xsl:for-each select="$m:placed[m:within-frame(m:box(?at(1), ?at(2), 0, 0, 0))]">
      <xsl:variable name="label" as="map(xs:string, item()*)" select="."/>
      <xsl:for-each select="?touches">
        <xsl:sequence select="map {
            'code': ?code, 'where': $label?where, 'arguments': array { $label?name, ?what[. != ''] } }"/>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:for-each select="distinct-values($m:labels?kind)[m:size(.) lt $m:smallest-label]">
      <xsl:variable name="kind" as="xs:string" select="."/>
      <xsl:sequence select="map {
          'code': 'map-label-too-small', 'where': ($m:labels[?kind = $kind]?where)[1],
          'arguments': array { ($m:labels[?kind = $kind]?name)[1], m:number(m:size($kind)), m:number($m:smallest-label) } }"/>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
