<?xml version="1.0" encoding="UTF-8"?>
<!-- What each part of the page looks like. A theme overrides a set by another of the same name. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:attribute-set name="q:text">
    <xsl:attribute name="font-family" select="q:family(root()/*, 'text')"/>
    <xsl:attribute name="font-size" select="q:token('text-size')"/>
    <xsl:attribute name="line-height" select="q:token('text-leading')"/>
    <xsl:attribute name="color" select="q:token('text-color')"/>
    <!-- A raised mark must not open its line. -->
    <xsl:attribute name="line-height-shift-adjustment">disregard-shifts</xsl:attribute>
    <xsl:attribute name="line-stacking-strategy">font-height</xsl:attribute>
    <xsl:attribute name="font-selection-strategy">character-by-character</xsl:attribute>
  </xsl:attribute-set>

  <!-- Justified, hyphenated text of several lines. The word spaces decide how often FOP hyphenates and how even the
       lines are; Qelem's PDF stage evens them further (letter-scaling). A set that changes the size repeats them: the
       computed length is inherited, not the em. -->
  <xsl:attribute-set name="q:justified">
    <xsl:attribute name="text-align">justify</xsl:attribute>
    <xsl:attribute name="hyphenate" select="if (q:is-arabic(q:language(.))) then 'false' else q:token('hyphenate')"/>
    <xsl:attribute name="hyphenation-ladder-count" select="q:token('hyphen-ladder')"/>
    <xsl:attribute name="word-spacing.minimum" select="q:token('word-space-min')"/>
    <xsl:attribute name="word-spacing.optimum" select="q:token('word-space-optimum')"/>
    <xsl:attribute name="word-spacing.maximum" select="q:token('word-space-max')"/>
    <xsl:attribute name="orphans">2</xsl:attribute>
    <xsl:attribute name="widows">2</xsl:attribute>
  </xsl:attribute-set>

  <!-- Text that is not set to the measure: captions, headings, cells. -->
  <xsl:attribute-set name="q:ragged">
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="word-spacing">normal</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:paragraph" use-attribute-sets="q:place">
    <xsl:attribute name="space-before" select="q:token('paragraph-space')"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:heading" use-attribute-sets="q:place q:ragged">
    <xsl:attribute name="font-family" select="q:family(., 'sans')"/>
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
    <xsl:attribute name="keep-together.within-page">9</xsl:attribute>
    <xsl:attribute name="space-before.conditionality">discard</xsl:attribute>
    <xsl:attribute name="space-before.precedence">force</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:heading-1" use-attribute-sets="q:heading">
    <xsl:attribute name="font-size" select="q:token('heading-1-size')"/>
    <xsl:attribute name="line-height" select="q:token('heading-1-leading')"/>
    <xsl:attribute name="space-before" select="q:token('heading-1-before')"/>
    <xsl:attribute name="space-after" select="q:token('heading-1-after')"/>
    <xsl:attribute name="color" select="q:token('accent-color')"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:heading-2" use-attribute-sets="q:heading">
    <xsl:attribute name="font-size" select="q:token('heading-2-size')"/>
    <xsl:attribute name="line-height" select="q:token('heading-2-leading')"/>
    <xsl:attribute name="space-before" select="q:token('heading-2-before')"/>
    <xsl:attribute name="space-after" select="q:token('heading-2-after')"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:heading-3" use-attribute-sets="q:heading">
    <xsl:attribute name="font-size" select="q:token('heading-3-size')"/>
    <xsl:attribute name="line-height" select="q:token('heading-3-leading')"/>
    <xsl:attribute name="space-before" select="q:token('heading-3-before')"/>
    <xsl:attribute name="space-after" select="q:token('heading-3-after')"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:running-header" use-attribute-sets="q:ragged">
    <xsl:attribute name="font-family" select="q:family(., 'sans')"/>
    <xsl:attribute name="font-size" select="q:token('header-size')"/>
    <xsl:attribute name="line-height">1.3</xsl:attribute>
    <xsl:attribute name="color" select="q:token('header-color')"/>
    <xsl:attribute name="text-align-last">justify</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:page-number">
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="color" select="q:token('accent-color')"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:mark">
    <xsl:attribute name="font-family" select="q:family(., 'text-small')"/>
    <xsl:attribute name="font-size" select="q:token('mark-size')"/>
    <xsl:attribute name="font-weight">400</xsl:attribute>
    <xsl:attribute name="font-style">normal</xsl:attribute>
    <xsl:attribute name="baseline-shift" select="q:token('mark-rise')"/>
    <xsl:attribute name="keep-together.within-line">always</xsl:attribute>
  </xsl:attribute-set>

  <!-- A note at the foot of a page: nothing of the place of its mark may be inherited. -->
  <xsl:attribute-set name="q:note" use-attribute-sets="q:justified">
    <xsl:attribute name="font-family" select="q:family(., 'text-small')"/>
    <xsl:attribute name="font-size" select="q:token('note-size')"/>
    <xsl:attribute name="line-height" select="q:token('note-leading')"/>
    <xsl:attribute name="font-weight">400</xsl:attribute>
    <xsl:attribute name="font-style">normal</xsl:attribute>
    <xsl:attribute name="color" select="q:token('text-color')"/>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <xsl:attribute name="text-align-last">start</xsl:attribute>
    <xsl:attribute name="start-indent">0pt</xsl:attribute>
    <xsl:attribute name="end-indent">0pt</xsl:attribute>
    <xsl:attribute name="keep-together.within-page">auto</xsl:attribute>
    <xsl:attribute name="padding-after" select="q:token('note-space')"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:note-mark">
    <xsl:attribute name="font-family" select="q:family(., 'sans')"/>
    <xsl:attribute name="color" select="q:token('accent-color')"/>
    <xsl:attribute name="text-align">start</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:attribution" use-attribute-sets="q:place q:ragged">
    <xsl:attribute name="space-before">2pt</xsl:attribute>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <xsl:attribute name="keep-with-previous.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:quotation" use-attribute-sets="q:place">
    <xsl:attribute name="start-indent">inherited-property-value(start-indent) + 14pt</xsl:attribute>
    <xsl:attribute name="end-indent">inherited-property-value(end-indent) + 14pt</xsl:attribute>
    <xsl:attribute name="space-before">7pt</xsl:attribute>
    <xsl:attribute name="space-after">7pt</xsl:attribute>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:box" use-attribute-sets="q:place q:ragged">
    <xsl:attribute name="font-family" select="q:family(., 'sans')"/>
    <xsl:attribute name="font-size" select="q:token('box-size')"/>
    <xsl:attribute name="line-height" select="q:token('box-leading')"/>
    <xsl:attribute name="background-color" select="q:token('box-color')"/>
    <xsl:attribute name="border-start-style">solid</xsl:attribute>
    <xsl:attribute name="border-start-width">2.5pt</xsl:attribute>
    <xsl:attribute name="border-start-color" select="q:token('accent-color')"/>
    <xsl:attribute name="padding" select="q:token('box-padding')"/>
    <xsl:attribute name="start-indent" select="q:token('box-padding') || ' + 2.5pt'"/>
    <xsl:attribute name="end-indent" select="q:token('box-padding')"/>
    <xsl:attribute name="space-before" select="q:token('box-space')"/>
    <xsl:attribute name="space-after" select="q:token('box-space')"/>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <!-- A number, not "always": a box that is higher than a page is divided, not cut off. -->
    <xsl:attribute name="keep-together.within-page">9</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:box-title">
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="color" select="q:token('accent-color')"/>
    <xsl:attribute name="space-after">3pt</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:local-note">
    <xsl:attribute name="font-size" select="q:token('note-size')"/>
    <xsl:attribute name="line-height" select="q:token('note-leading')"/>
    <xsl:attribute name="font-weight">400</xsl:attribute>
    <xsl:attribute name="font-style">normal</xsl:attribute>
    <xsl:attribute name="space-before">4pt</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:list">
    <xsl:attribute name="provisional-distance-between-starts" select="q:token('list-indent')"/>
    <xsl:attribute name="provisional-label-separation">4pt</xsl:attribute>
    <xsl:attribute name="space-before">5pt</xsl:attribute>
    <xsl:attribute name="space-after">7pt</xsl:attribute>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:list-mark">
    <xsl:attribute name="color" select="q:token('accent-color')"/>
    <xsl:attribute name="text-align">start</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:term" use-attribute-sets="q:place q:ragged">
    <xsl:attribute name="font-weight">700</xsl:attribute>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <xsl:attribute name="space-before">5pt</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:code-block" use-attribute-sets="q:place">
    <xsl:attribute name="font-family" select="q:family(., 'code')"/>
    <xsl:attribute name="font-size" select="q:token('code-size')"/>
    <xsl:attribute name="line-height">1.35</xsl:attribute>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
    <xsl:attribute name="white-space">pre</xsl:attribute>
    <xsl:attribute name="background-color" select="q:token('box-color')"/>
    <xsl:attribute name="padding">6pt</xsl:attribute>
    <xsl:attribute name="start-indent">inherited-property-value(start-indent) + 6pt</xsl:attribute>
    <xsl:attribute name="end-indent">inherited-property-value(end-indent) + 6pt</xsl:attribute>
    <xsl:attribute name="space-before">8pt</xsl:attribute>
    <xsl:attribute name="space-after">8pt</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:figure" use-attribute-sets="q:place">
    <xsl:attribute name="space-before" select="q:token('figure-space')"/>
    <xsl:attribute name="space-after" select="q:token('figure-space')"/>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <!-- The line of a picture is as high as the picture, unlike those of text. -->
  <xsl:attribute-set name="q:picture">
    <xsl:attribute name="line-height">0pt</xsl:attribute>
    <xsl:attribute name="font-size">0.1pt</xsl:attribute>
    <xsl:attribute name="line-stacking-strategy">max-height</xsl:attribute>
    <xsl:attribute name="space-after">6pt</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:caption" use-attribute-sets="q:place q:ragged">
    <xsl:attribute name="font-family" select="q:family(., 'sans')"/>
    <xsl:attribute name="font-size" select="q:token('caption-size')"/>
    <xsl:attribute name="line-height" select="q:token('caption-leading')"/>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:caption-mark">
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="color" select="q:token('accent-color')"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:table" use-attribute-sets="q:place q:ragged">
    <xsl:attribute name="font-family" select="q:family(., 'sans')"/>
    <xsl:attribute name="font-size" select="q:token('table-size')"/>
    <xsl:attribute name="line-height" select="q:token('table-leading')"/>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <xsl:attribute name="border-before-style">solid</xsl:attribute>
    <xsl:attribute name="border-before-width">1pt</xsl:attribute>
    <xsl:attribute name="border-before-color" select="q:token('accent-color')"/>
    <xsl:attribute name="border-after-style">solid</xsl:attribute>
    <xsl:attribute name="border-after-width">0.5pt</xsl:attribute>
    <xsl:attribute name="border-after-color" select="q:token('rule-color')"/>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:table-cell" use-attribute-sets="q:place">
    <xsl:attribute name="padding-before">3pt</xsl:attribute>
    <xsl:attribute name="padding-after">3pt</xsl:attribute>
    <!-- Not a padding: FOP 2.11 moves the cells of a table from right to left by it (2026-11). -->
    <xsl:attribute name="end-indent">6pt</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="q:table-head-cell" use-attribute-sets="q:table-cell">
    <xsl:attribute name="font-weight">600</xsl:attribute>
    <xsl:attribute name="border-after-style">solid</xsl:attribute>
    <xsl:attribute name="border-after-width">0.5pt</xsl:attribute>
    <xsl:attribute name="border-after-color" select="q:token('rule-color')"/>
  </xsl:attribute-set>

  <!-- On paper a link is an address to read, and black letters are the sharpest. -->
  <xsl:attribute-set name="q:link">
    <xsl:attribute name="color" select="q:token(if ($q:is-print) then 'text-color' else 'link-color')"/>
  </xsl:attribute-set>

</xsl:stylesheet>
