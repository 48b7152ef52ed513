<?xml version="1.0" encoding="UTF-8"?>
<!--
  From longitude and latitude to metres on a plane, and back, and from there to points on the page.

  The formulas and their numbers are those of J. P. Snyder, "Map Projections: A Working Manual"
  (U.S. Geological Survey Professional Paper 1395, 1987). Angles are degrees, east and north positive.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:array="http://www.w3.org/2005/xpath-functions/array"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:math="http://www.w3.org/2005/xpath-functions/math"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all">

  <xsl:variable name="m:radian" as="xs:double" select="math:pi() div 180"/>

  <!-- Semi-major axis in metres and squared eccentricity. -->
  <xsl:variable name="m:ellipsoids" as="map(xs:string, array(xs:double))" select="map {
    'wgs84':  [6378137e0, 0.00669437999014e0],
    'sphere': [6371007e0, 0e0]
    }"/>

  <!-- A projection of the type named in a specification, with its constants worked out once. -->
  <xsl:function name="m:projection" as="map(xs:string, item())">
    <xsl:param name="specified" as="map(*)"/>
    <xsl:variable name="ellipsoid" as="array(xs:double)"
                  select="$m:ellipsoids(($specified?ellipsoid, 'wgs84')[1])"/>
    <xsl:variable name="centre" as="xs:double+" select="$specified?centre?* ! xs:double(.)"/>
    <xsl:choose>
      <xsl:when test="$specified?type = 'lambert-conformal-conic'">
        <xsl:sequence select="m:lambert-conformal-conic(
            $specified?parallels?* ! xs:double(.), $centre, $ellipsoid(1), $ellipsoid(2))"/>
      </xsl:when>
      <xsl:when test="$specified?type = 'mercator'">
        <xsl:sequence select="map { 'type': 'mercator', 'radius': 6371007e0, 'longitude': $centre[1] }"/>
      </xsl:when>
      <xsl:when test="$specified?type = 'equirectangular'">
        <xsl:sequence select="map { 'type': 'equirectangular', 'radius': 6371007e0,
            'longitude': $centre[1], 'shrink': math:cos($centre[2] * $m:radian) }"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="error(QName('http://qelem.org/ns/map', 'm:projection'),
            'found the projection ' || $specified?type
            || ', expected lambert-conformal-conic, mercator or equirectangular')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Snyder, section 15: the constants n, F and rho0 of equations (15-8) to (15-10) and (14-15), (15-9). -->
  <xsl:function name="m:lambert-conformal-conic" as="map(xs:string, item())">
    <xsl:param name="parallels" as="xs:double+"/>
    <xsl:param name="origin" as="xs:double+"/>
    <xsl:param name="semi-major" as="xs:double"/>
    <xsl:param name="eccentricity-squared" as="xs:double"/>
    <xsl:variable name="e" as="xs:double" select="math:sqrt($eccentricity-squared)"/>
    <xsl:variable name="phi" as="xs:double+" select="$parallels ! (. * $m:radian)"/>
    <xsl:variable name="m" as="xs:double+"
                  select="$phi ! (math:cos(.) div math:sqrt(1 - $eccentricity-squared * math:pow(math:sin(.), 2)))"/>
    <xsl:variable name="t" as="xs:double+" select="$phi ! m:conformal(., $e)"/>
    <xsl:variable name="n" as="xs:double" select="
        if (count($parallels) = 1 or $parallels[1] = $parallels[2])
        then math:sin($phi[1])
        else (math:log($m[1]) - math:log($m[2])) div (math:log($t[1]) - math:log($t[2]))"/>
    <xsl:variable name="F" as="xs:double" select="$m[1] div ($n * math:pow($t[1], $n))"/>
    <xsl:sequence select="map {
        'type': 'lambert-conformal-conic',
        'longitude': $origin[1],
        'e': $e,
        'n': $n,
        'F': $F,
        'aF': $semi-major * $F,
        'rho0': $semi-major * $F * math:pow(m:conformal($origin[2] * $m:radian, $e), $n)
        }"/>
  </xsl:function>

  <!-- Snyder (15-9): the function t of the latitude, in radians. With e = 0 it is that of the sphere. -->
  <xsl:function name="m:conformal" as="xs:double">
    <xsl:param name="phi" as="xs:double"/>
    <xsl:param name="e" as="xs:double"/>
    <xsl:variable name="es" as="xs:double" select="$e * math:sin($phi)"/>
    <xsl:sequence select="math:tan(math:pi() div 4 - $phi div 2)
        div math:pow((1 - $es) div (1 + $es), $e div 2)"/>
  </xsl:function>

  <!-- Easting and northing in metres, from the projection's origin. -->
  <xsl:function name="m:forward" as="array(xs:double)">
    <xsl:param name="projection" as="map(xs:string, item())"/>
    <xsl:param name="longitude" as="xs:double"/>
    <xsl:param name="latitude" as="xs:double"/>
    <xsl:variable name="turn" as="xs:double" select="($longitude - $projection('longitude')) * $m:radian"/>
    <xsl:variable name="type" as="xs:string" select="$projection('type')"/>
    <xsl:choose>
      <xsl:when test="$type = 'lambert-conformal-conic'">
        <!-- Snyder (15-7), (14-4), (14-1) and (14-2). -->
        <xsl:variable name="n" as="xs:double" select="$projection('n')"/>
        <xsl:variable name="rho" as="xs:double" select="$projection('aF')
            * math:pow(m:conformal($latitude * $m:radian, $projection('e')), $n)"/>
        <xsl:sequence select="[$rho * math:sin($n * $turn), $projection('rho0') - $rho * math:cos($n * $turn)]"/>
      </xsl:when>
      <xsl:when test="$type = 'mercator'">
        <!-- Snyder (7-1) and (7-2). -->
        <xsl:sequence select="[$projection('radius') * $turn,
            -$projection('radius') * math:log(m:conformal($latitude * $m:radian, 0))]"/>
      </xsl:when>
      <xsl:otherwise>
        <!-- Snyder (12-1) and (12-2). -->
        <xsl:sequence select="[$projection('radius') * $turn * $projection('shrink'),
            $projection('radius') * $latitude * $m:radian]"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Longitude and latitude of a point given in metres: the inverse of m:forward for the conic. -->
  <xsl:function name="m:inverse" as="array(xs:double)">
    <xsl:param name="projection" as="map(xs:string, item())"/>
    <xsl:param name="point" as="array(xs:double)"/>
    <xsl:choose>
      <xsl:when test="$projection?type = 'lambert-conformal-conic'">
        <!-- Snyder (14-9) to (14-11), (15-11); (7-9) for the latitude. -->
        <xsl:variable name="n" as="xs:double" select="$projection?n"/>
        <xsl:variable name="down" as="xs:double" select="$projection?rho0 - $point(2)"/>
        <xsl:variable name="rho" as="xs:double"
                      select="math:sqrt(math:pow($point(1), 2) + math:pow($down, 2))"/>
        <xsl:variable name="t" as="xs:double" select="math:pow($rho div $projection?aF, 1 div $n)"/>
        <xsl:sequence select="[
            math:atan2($point(1), $down) div $n div $m:radian + $projection?longitude,
            m:latitude($t, $projection?e, math:pi() div 2 - 2 * math:atan($t), 6) div $m:radian]"/>
      </xsl:when>
      <xsl:when test="$projection?type = 'mercator'">
        <xsl:sequence select="[
            $point(1) div $projection?radius div $m:radian + $projection?longitude,
            90 - 2 * math:atan(math:exp(-$point(2) div $projection?radius)) div $m:radian]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="[
            $point(1) div $projection?radius div $projection?shrink div $m:radian + $projection?longitude,
            $point(2) div $projection?radius div $m:radian]"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Snyder (7-9), repeated: each round gains about three digits. -->
  <xsl:function name="m:latitude" as="xs:double">
    <xsl:param name="t" as="xs:double"/>
    <xsl:param name="e" as="xs:double"/>
    <xsl:param name="phi" as="xs:double"/>
    <xsl:param name="rounds" as="xs:integer"/>
    <xsl:variable name="es" as="xs:double" select="$e * math:sin($phi)"/>
    <xsl:sequence select="
        if ($rounds = 0 or $e = 0) then $phi
        else m:latitude($t, $e,
               math:pi() div 2 - 2 * math:atan($t * math:pow((1 - $es) div (1 + $es), $e div 2)), $rounds - 1)"/>
  </xsl:function>

  <!--
    A window on the plane: the projection, its scale in points per metre, and the frame's corner and
    size in points. The specified centre stands in the middle of the frame; y grows downward.
  -->
  <xsl:function name="m:view" as="map(xs:string, item())">
    <xsl:param name="projection" as="map(xs:string, item())"/>
    <xsl:param name="centre" as="xs:double+"/>
    <xsl:param name="points-per-metre" as="xs:double"/>
    <xsl:param name="frame" as="map(xs:string, xs:double)"/>
    <xsl:variable name="middle" as="array(xs:double)" select="m:forward($projection, $centre[1], $centre[2])"/>
    <xsl:sequence select="map {
        'projection': $projection,
        'scale': $points-per-metre,
        'x': $frame?x + $frame?width div 2 - $middle(1) * $points-per-metre,
        'y': $frame?y + $frame?height div 2 + $middle(2) * $points-per-metre,
        'frame': $frame
        }"/>
  </xsl:function>

  <!-- The point of the page, in pt, where a longitude and latitude lie. -->
  <xsl:function name="m:page" as="array(xs:double)">
    <xsl:param name="view" as="map(xs:string, item())"/>
    <xsl:param name="longitude" as="xs:double"/>
    <xsl:param name="latitude" as="xs:double"/>
    <xsl:variable name="metres" as="array(xs:double)" select="m:forward($view('projection'), $longitude, $latitude)"/>
    <xsl:sequence select="[$view('x') + $view('scale') * $metres(1), $view('y') - $view('scale') * $metres(2)]"/>
  </xsl:function>

  <!-- The longitude and latitude of a point of the page. -->
  <xsl:function name="m:globe" as="array(xs:double)">
    <xsl:param name="view" as="map(xs:string, item())"/>
    <xsl:param name="point" as="array(xs:double)"/>
    <xsl:sequence select="m:inverse($view?projection,
        [($point(1) - $view?x) div $view?scale, ($view?y - $point(2)) div $view?scale])"/>
  </xsl:function>

  <!-- The points of the page of an array of GeoJSON positions. -->
  <xsl:function name="m:page-line" as="array(xs:double)*">
    <xsl:param name="view" as="map(xs:string, item())"/>
    <xsl:param name="positions" as="array(*)"/>
    <xsl:sequence select="for $p in $positions?* return m:page($view, xs:double($p(1)), xs:double($p(2)))"/>
  </xsl:function>

</xsl:stylesheet>
