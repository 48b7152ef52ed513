<?xml version="1.0" encoding="UTF-8"?>
<!--
  The look of maps, and the only place where it is decided. A theme imports map.xsl and gives its own
  value to a parameter, or its own attributes to an attribute set of the same name:

      <xsl:param name="m:activity" as="xs:string" select="'#1f4e79 device-cmyk(.9,.6,.1,.3)'"/>

  Lengths are points at the printed size. A colour is an sRGB value, followed by its CMYK value for the
  printer; a grey needs none, because r = g = b is printed with the black plate alone.
-->
<xsl:stylesheet version="3.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="http://qelem.org/ns/map"
                exclude-result-prefixes="#all">

  <!-- Colours: the ground -->

  <xsl:param name="m:paper" as="xs:string" select="'#ffffff'"/>
  <xsl:param name="m:sea" as="xs:string" select="'#dde6ea device-cmyk(.12,.04,.03,.03)'"/>
  <!-- Land outside the countries that the map is about, and within them. -->
  <xsl:param name="m:land" as="xs:string" select="'#ecebe7 device-cmyk(.02,.02,.05,.07)'"/>
  <xsl:param name="m:focus" as="xs:string" select="'#fdfcf8 device-cmyk(0,0,.02,0)'"/>
  <xsl:param name="m:relief-gentle" as="xs:string" select="'#f1ede5 device-cmyk(.02,.03,.08,.04)'"/>
  <xsl:param name="m:relief-steep" as="xs:string" select="'#e5dfd3 device-cmyk(.04,.06,.12,.07)'"/>
  <xsl:param name="m:water" as="xs:string" select="'#6f93ab device-cmyk(.55,.24,.10,.14)'"/>
  <xsl:param name="m:lake" as="xs:string" select="'#cddde6 device-cmyk(.19,.05,.03,.03)'"/>

  <!-- Colours: the subject -->

  <xsl:param name="m:activity" as="xs:string" select="'#9c2a2a device-cmyk(0,.90,.80,.38)'"/>
  <xsl:param name="m:activity-tint" as="xs:string" select="'#f7e6e0 device-cmyk(0,.10,.09,.01)'"/>
  <xsl:param name="m:notable-tint" as="xs:string" select="'#efcfc6 device-cmyk(0,.19,.17,.02)'"/>
  <xsl:param name="m:accent" as="xs:string" select="'#5c1515 device-cmyk(0,.90,.80,.68)'"/>

  <!-- Greys, from black to faint -->

  <xsl:param name="m:ink" as="xs:string" select="'#1a1a1a'"/>
  <xsl:param name="m:border" as="xs:string" select="'#333333'"/>
  <xsl:param name="m:secondary" as="xs:string" select="'#5a5a5a'"/>
  <xsl:param name="m:muted" as="xs:string" select="'#7a7a7a'"/>
  <xsl:param name="m:faint" as="xs:string" select="'#a6a6a6'"/>
  <xsl:param name="m:hairline" as="xs:string" select="'#d2d2d2'"/>

  <!-- Lettering -->

  <xsl:param name="m:latin-font" as="xs:string" select="'Source Sans 3'"/>
  <xsl:param name="m:arabic-font" as="xs:string" select="'Vazirmatn'"/>
  <!-- What a renderer that lacks the font falls back to. -->
  <xsl:param name="m:generic-font" as="xs:string" select="'sans-serif'"/>
  <!-- The languages in Arabic script: set in the Arabic font, never slanted, spaced or in capitals. -->
  <xsl:param name="m:arabic-script" as="xs:string*" select="'ar', 'ckb', 'fa', 'ur'"/>
  <!-- Arabic letters look smaller than Latin ones of the same size. -->
  <xsl:param name="m:arabic-enlarged" as="xs:double" select="1.1e0"/>
  <!-- Labels of an EPUB, for a screen narrower than the printed page. -->
  <xsl:param name="m:epub-enlarged" as="xs:double" select="1.15e0"/>
  <!-- No label may be smaller at the printed size; a smaller one is a problem. -->
  <xsl:param name="m:smallest-label" as="xs:double" select="6e0"/>
  <xsl:param name="m:halo-width" as="xs:double" select="1.7e0"/>

  <!-- The kinds of label: size; weight, style and case; colour; and letter-spacing in parts of the size. -->
  <xsl:param name="m:lettering" as="map(xs:string, map(xs:string, item()))" select="map {
    'country':   m:letters(13.5, 'bold',   'normal', true(),  $m:muted,     0.26),
    'neighbour': m:letters(7.4,  'normal', 'normal', true(),  $m:muted,     0.20),
    'province':  m:letters(6,    'normal', 'normal', true(),  $m:secondary, 0.07),
    'region':    m:letters(7,    'normal', 'italic', false(), $m:secondary, 0.02),
    'feature':   m:letters(7.2,  'bold',   'italic', false(), $m:accent,    0),
    'water':     m:letters(6.6,  'normal', 'italic', false(), $m:secondary, 0.02),
    'corridor':  m:letters(7.2,  'bold',   'normal', false(), $m:ink,       0),
    'capital':   m:letters(8.2,  'bold',   'normal', false(), $m:ink,       0),
    'city':      m:letters(7.4,  'normal', 'normal', false(), $m:ink,       0),
    'town':      m:letters(6.8,  'normal', 'normal', false(), $m:ink,       0),
    'minor':     m:letters(6.2,  'normal', 'normal', false(), $m:secondary, 0),
    'graticule': m:letters(6,    'normal', 'normal', false(), $m:secondary, 0),
    'scale':     m:letters(6,    'normal', 'normal', false(), $m:ink,       0),
    'legend':    m:letters(7,    'normal', 'normal', false(), $m:ink,       0),
    'note':      m:letters(6,    'normal', 'normal', false(), $m:secondary, 0),
    'notice':    m:letters(6.2,  'bold',   'normal', false(), $m:ink,       0)
    }"/>

  <xsl:function name="m:letters" as="map(xs:string, item())">
    <xsl:param name="size" as="xs:double"/>
    <xsl:param name="weight" as="xs:string"/>
    <xsl:param name="style" as="xs:string"/>
    <xsl:param name="capitals" as="xs:boolean"/>
    <xsl:param name="colour" as="xs:string"/>
    <xsl:param name="spacing" as="xs:double"/>
    <xsl:sequence select="map { 'size': $size, 'weight': $weight, 'style': $style, 'capitals': $capitals,
        'colour': $colour, 'spacing': $spacing }"/>
  </xsl:function>

  <!-- Symbols of places: radius, and what is drawn -->

  <xsl:param name="m:dot-radius" as="map(xs:string, xs:double)" select="map {
    'capital': 2.3e0, 'city': 1.7e0, 'town': 1.3e0, 'minor': 1.25e0
    }"/>

  <!-- Hatching: angle to the horizontal, spacing and width of the strokes. Two entries make a cross-hatching. -->
  <xsl:param name="m:activity-hatching" as="map(xs:string, xs:double)*" select="
    map { 'degrees': -45e0, 'spacing': 3.2e0, 'width': 0.5e0 }"/>
  <xsl:param name="m:notable-hatching" as="map(xs:string, xs:double)*" select="
    map { 'degrees': -45e0, 'spacing': 1.6e0, 'width': 0.55e0 },
    map { 'degrees':  45e0, 'spacing': 3.2e0, 'width': 0.55e0 }"/>
  <!-- The room left free of hatching around a label. -->
  <xsl:param name="m:hatching-clearance" as="xs:double" select="1.1e0"/>

  <!-- Corridors: the width of the shaft, and the length and width of the heads. -->
  <xsl:param name="m:corridor-arrow" as="map(xs:string, xs:double)"
             select="map { 'shaft': 2.9e0, 'head-length': 8e0, 'head-width': 8e0 }"/>
  <xsl:param name="m:likelier-arrow" as="map(xs:string, xs:double)"
             select="map { 'shaft': 4.2e0, 'head-length': 9.5e0, 'head-width': 11e0 }"/>

  <!-- Distances: between two labels, and from a place's symbol to its name. -->
  <xsl:param name="m:label-clearance" as="xs:double" select="0.8e0"/>
  <xsl:param name="m:line-clearance" as="xs:double" select="0.7e0"/>
  <xsl:param name="m:name-gap" as="xs:double" select="1.7e0"/>
  <!-- Details of the base that are smaller are left out. -->
  <xsl:param name="m:detail" as="xs:double" select="0.22e0"/>
  <xsl:param name="m:relief-detail" as="xs:double" select="0.5e0"/>

  <!-- Lines -->

  <xsl:attribute-set name="m:neatline">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:ink)"/>
    <xsl:attribute name="stroke-width">0.9</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:rule">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:ink)"/>
    <xsl:attribute name="stroke-width">0.5</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:graticule-line">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:hairline)"/>
    <xsl:attribute name="stroke-width">0.35</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:coast-line">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:water)"/>
    <xsl:attribute name="stroke-width">0.5</xsl:attribute>
    <xsl:attribute name="stroke-linejoin">round</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:river-line">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:water)"/>
    <xsl:attribute name="stroke-width">0.95</xsl:attribute>
    <xsl:attribute name="stroke-linejoin">round</xsl:attribute>
    <xsl:attribute name="stroke-linecap">round</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:stream-line" use-attribute-sets="m:river-line">
    <xsl:attribute name="stroke-width">0.5</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:governorate-line">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:faint)"/>
    <xsl:attribute name="stroke-width">0.45</xsl:attribute>
    <xsl:attribute name="stroke-dasharray">1.5 1.3</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:border-line">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:border)"/>
    <xsl:attribute name="stroke-width">0.85</xsl:attribute>
    <xsl:attribute name="stroke-dasharray">4.6 1.3 0.9 1.3</xsl:attribute>
    <xsl:attribute name="stroke-linejoin">round</xsl:attribute>
  </xsl:attribute-set>

  <!-- A light band under the border, which lifts it off the ground. -->
  <xsl:attribute-set name="m:border-casing">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:paper)"/>
    <xsl:attribute name="stroke-width">2.1</xsl:attribute>
    <xsl:attribute name="stroke-linejoin">round</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:claim-line">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:border)"/>
    <xsl:attribute name="stroke-width">0.75</xsl:attribute>
    <xsl:attribute name="stroke-dasharray">0.1 1.5</xsl:attribute>
    <xsl:attribute name="stroke-linecap">round</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:hatching-line">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:activity)"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:area-line">
    <xsl:attribute name="fill">none</xsl:attribute>
    <xsl:attribute name="stroke" select="m:paint($m:activity)"/>
    <xsl:attribute name="stroke-width">0.75</xsl:attribute>
    <xsl:attribute name="stroke-linejoin">round</xsl:attribute>
    <xsl:attribute name="stroke-linecap">round</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:corridor-shape">
    <xsl:attribute name="fill" select="m:paint($m:paper)"/>
    <xsl:attribute name="stroke" select="m:paint($m:ink)"/>
    <xsl:attribute name="stroke-width">0.8</xsl:attribute>
    <xsl:attribute name="stroke-linejoin">miter</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="m:likelier-shape">
    <xsl:attribute name="fill" select="m:paint($m:ink)"/>
    <xsl:attribute name="stroke">none</xsl:attribute>
  </xsl:attribute-set>

  <!-- Colour as the medium takes it: with its CMYK value for the printer, without it elsewhere. -->
  <xsl:function name="m:paint" as="xs:string">
    <xsl:param name="colour" as="xs:string"/>
    <xsl:sequence select="if ($medium = 'print') then $colour else substring($colour, 1, 7)"/>
  </xsl:function>

</xsl:stylesheet>
