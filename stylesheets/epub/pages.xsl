<?xml version="1.0" encoding="UTF-8"?>
<!-- 
  Puts the marker of every printed page where the page begins.
  The layout of the print edition says how many letters, digits and pictures stand before each page (q:layout; the Java
  class FlowText counts them). The same are counted here, in the same order: the markers stand exactly, within a word if
  the page begins there. If the two texts are not the same nothing is marked, and it is an error.  -->
<xsl:stylesheet version="3.0" expand-text="no"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:q="http://qelem.org/ns/docbook"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="xs map svg xlink db h q">

  <xsl:mode name="q:pages" on-no-match="shallow-copy" use-accumulators="q:unit"/>

  <xsl:accumulator name="q:unit" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text()[q:is-counted(.)]" select="$value + string-length(q:units(.))"/>
    <xsl:accumulator-rule match="h:img[q:is-counted(.)] | svg:svg[q:is-counted(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- The letters and digits of a text, as the Java class FlowText tells them. -->
  <xsl:function name="q:units" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace($text, '[^\p{L}\p{N}]', '')"/>
  </xsl:function>

  <!-- Whether it is part of what the pages show from the contents on: not the notes at the foot of a page, nor the letters of a drawing. -->
  <xsl:function name="q:is-counted" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
        $node/ancestor::q:entry/@flow = 'text' and $node/ancestor::h:body
          and not($node/ancestor::svg:svg or $node/ancestor::h:section/@class = 'page-notes')
        or $node/ancestor-or-self::h:nav/@epub:type = 'toc'"/>
  </xsl:function>

  <!-- The units of one flow. -->
  <xsl:function name="q:flow-units" as="xs:string">
    <xsl:param name="written" as="document-node()"/>
    <xsl:param name="flow" as="xs:string"/>
    <xsl:sequence select="string-join(
        $written/q:entry[@flow = $flow]//(text() | h:img | svg:svg)[q:is-counted(.)]
        ! (if (self::text()) then q:units(.) else '&#xFFFC;'))"/>
  </xsl:function>

  <xsl:function name="q:with-pages" as="document-node()">
    <xsl:param name="written" as="document-node()"/>
    <xsl:choose>
      <xsl:when test="empty($q:layout) or q:setting('page-list') = 'no'">
        <xsl:sequence select="$written"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$written" mode="q:pages">
          <xsl:with-param name="pages" select="q:pages($written)" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The pages with @at, the unit of this text at which they begin; below 0 for those before the contents. -->
  <xsl:function name="q:pages" as="element(q:page)*">
    <xsl:param name="written" as="document-node()"/>
    <xsl:variable name="printed" as="xs:string" select="$q:layout/@units"/>
    <xsl:variable name="contents" as="xs:string" select="q:flow-units($written, 'contents')"/>
    <xsl:variable name="text" as="xs:string" select="q:flow-units($written, 'text')"/>
    <xsl:variable name="text-from" as="xs:integer" select="string-length($printed) - string-length($text)"/>
    <xsl:if test="not(ends-with($printed, $text))">
      <xsl:sequence select="error(xs:QName('q:page-list'), 'the text of the pages and of the EPUB differ, from: '
          || q:first-difference(substring($printed, max((1, $text-from + 1))), $text))"/>
    </xsl:if>
    <!-- A short publication is printed without contents. -->
    <xsl:variable name="with-contents" as="xs:boolean" select="ends-with(substring($printed, 1, $text-from), $contents)"/>
    <xsl:for-each select="$q:layout/q:page">
      <xsl:variable name="unit" as="xs:integer" select="xs:integer(@unit) - $text-from"/>
      <q:page label="{@label}" lead="{@lead}" at="{if ($unit ge 0 or $with-contents) then $unit + string-length($contents) else -1}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Where two texts begin to differ, found by halves: what stands there in the first and in the second. -->
  <xsl:function name="q:first-difference" as="xs:string">
    <xsl:param name="one" as="xs:string"/>
    <xsl:param name="other" as="xs:string"/>
    <xsl:variable name="half" as="xs:integer" select="string-length($one) idiv 2"/>
    <xsl:sequence select="
        if ($half lt 20) then $one || ' / ' || substring($other, 1, 40)
        else if (starts-with($other, substring($one, 1, $half)))
        then q:first-difference(substring($one, $half + 1), substring($other, $half + 1))
        else q:first-difference(substring($one, 1, $half), $other)"/>
  </xsl:function>

  <!-- Pages before the contents begin with the first file. -->
  <xsl:template match="q:entry[@spine][not(preceding-sibling::q:entry[@spine])]//h:body" mode="q:pages">
    <xsl:param name="pages" as="element(q:page)*" tunnel="yes"/>
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:sequence select="$pages[xs:integer(@at) lt 0] ! q:marker(.)"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!--
    A page that begins with a heading begins before it: a marker in the heading would be read out as part of its name.
    The contents' nav may hold nothing but a heading and a list.
  -->
  <xsl:template match="(h:h1 | h:h2 | h:h3 | h:h4 | h:h5 | h:h6)[not(parent::h:nav)] | h:nav[@epub:type = 'toc']" mode="q:pages">
    <xsl:param name="pages" as="element(q:page)*" tunnel="yes"/>
    <xsl:variable name="before" as="xs:integer" select="accumulator-before('q:unit')"/>
    <xsl:variable name="here" as="element(q:page)*" select="$pages[xs:integer(@at) = $before][q:is-counted(current())]"/>
    <xsl:sequence select="$here ! q:marker(.)"/>
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="#current">
        <xsl:with-param name="pages" select="$pages except $here" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <!-- Blank pages after the last word. -->
  <xsl:template match="q:entry[@spine][not(following-sibling::q:entry[@spine])]//h:body" mode="q:pages" priority="-0.2">
    <xsl:param name="pages" as="element(q:page)*" tunnel="yes"/>
    <xsl:variable name="all" as="xs:integer" select="accumulator-after('q:unit')"/>
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
      <xsl:sequence select="$pages[xs:integer(@at) ge $all] ! q:marker(.)"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="h:img[q:is-counted(.)] | svg:svg[q:is-counted(.)]" mode="q:pages">
    <xsl:param name="pages" as="element(q:page)*" tunnel="yes"/>
    <xsl:variable name="before" as="xs:integer" select="accumulator-before('q:unit') - 1"/>
    <xsl:sequence select="$pages[xs:integer(@at) = $before] ! q:marker(.)"/>
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="text()[q:is-counted(.)]" mode="q:pages">
    <xsl:param name="pages" as="element(q:page)*" tunnel="yes"/>
    <xsl:variable name="text" as="xs:string" select="."/>
    <xsl:variable name="after" as="xs:integer" select="accumulator-before('q:unit')"/>
    <xsl:variable name="before" as="xs:integer" select="$after - string-length(q:units($text))"/>
    <xsl:iterate select="$pages[xs:integer(@at) ge $before and xs:integer(@at) lt $after]">
      <xsl:param name="done" as="xs:integer" select="0"/>
      <xsl:on-completion>
        <xsl:value-of select="substring($text, $done + 1)"/>
      </xsl:on-completion>
      <xsl:variable name="cut" as="xs:integer" select="max(($done, q:cut($text, xs:integer(@at) - $before, xs:integer(@lead))))"/>
      <xsl:value-of select="substring($text, $done + 1, $cut - $done)"/>
      <xsl:sequence select="q:marker(.)"/>
      <xsl:next-iteration>
        <xsl:with-param name="done" select="$cut"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:template>

  <!-- How many characters stand before a unit (from 0) of a text, less the signs that belong to it: an opening quote. -->
  <xsl:function name="q:cut" as="xs:integer">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="unit" as="xs:integer"/>
    <xsl:param name="lead" as="xs:integer"/>
    <xsl:variable name="places" as="xs:integer*" select="
        for $i in 1 to string-length($text) return $i[matches(substring($text, $i, 1), '[\p{L}\p{N}]')]"/>
    <xsl:variable name="before" as="xs:string" select="substring($text, 1, $places[$unit + 1] - 1)"/>
    <xsl:variable name="signs" as="xs:integer" select="string-length(replace($before, '^.*\s', '', 's'))"/>
    <xsl:sequence select="string-length($before) - min(($lead, $signs))"/>
  </xsl:function>

  <xsl:function name="q:marker" as="element(h:span)">
    <xsl:param name="page" as="element(q:page)"/>
    <span epub:type="pagebreak" role="doc-pagebreak" id="q.page.{q:western-digits($page/@label)}" aria-label="{$page/@label}"/>
  </xsl:function>

  <!-- A number in Arabic or Persian digits as 12: an address would need escapes for them, which not every reader undoes. -->
  <xsl:function name="q:western-digits" as="xs:string">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="translate($number, '&#x660;&#x661;&#x662;&#x663;&#x664;&#x665;&#x666;&#x667;&#x668;&#x669;&#x6F0;&#x6F1;&#x6F2;&#x6F3;&#x6F4;&#x6F5;&#x6F6;&#x6F7;&#x6F8;&#x6F9;', '01234567890123456789')"/>
  </xsl:function>

</xsl:stylesheet>
