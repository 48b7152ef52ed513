<?xml version="1.0" encoding="UTF-8"?>
<!--
  Numbers the notes. There are three streams, each with its own numbers:
  - page notes, [^label], at the foot of the page;
  - endnotes, [^^label], in a section at the end;
  - local notes, those of a box or a table, which set them at their own foot; the outermost does, where one
    stands in another.
  The form of a mark is the theme's (page-note-mark, endnote-mark, local-note-marks).
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    xmlns="http://docbook.org/ns/docbook"
    exclude-result-prefixes="#all">

  <xsl:accumulator name="q:page-notes" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="db:footnote[q:stream(.) = 'page']" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:accumulator name="q:endnotes" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="db:footnote[q:stream(.) = 'endnote']" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:accumulator name="q:local-notes" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="db:sidebar | db:note | db:tip | db:important | db:warning | db:caution | db:table | db:informaltable"
        select="if (q:boxes(.)) then $value else 0"/>
    <xsl:accumulator-rule match="db:footnote[q:stream(.) = 'local']" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="q:stream" as="xs:string">
    <xsl:param name="note" as="element(db:footnote)"/>
    <xsl:sequence select="
        if ($note/@role = 'endnote') then 'endnote'
        else if (q:boxes($note)) then 'local'
        else 'page'"/>
  </xsl:function>

  <xsl:function name="q:note-number" as="xs:integer">
    <xsl:param name="note" as="element(db:footnote)"/>
    <xsl:sequence select="
        let $stream := q:stream($note) return
        if ($stream = 'endnote') then $note/accumulator-before('q:endnotes')
        else if ($stream = 'local') then $note/accumulator-before('q:local-notes')
        else $note/accumulator-before('q:page-notes')"/>
  </xsl:function>

  <!-- "*1", "1↓"; a local mark is the n-th of the theme's signs, doubled when they are used up: * † ‡ ** … -->
  <xsl:function name="q:note-mark" as="xs:string">
    <xsl:param name="note" as="element(db:footnote)"/>
    <xsl:variable name="number" as="xs:integer" select="q:note-number($note)"/>
    <xsl:choose>
      <xsl:when test="q:stream($note) = 'local'">
        <xsl:variable name="signs" as="xs:string+" select="tokenize(q:token('local-note-marks'))"/>
        <xsl:variable name="sign" as="xs:string" select="$signs[($number - 1) mod count($signs) + 1]"/>
        <xsl:sequence select="string-join((1 to ($number - 1) idiv count($signs) + 1) ! $sign)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="form" as="xs:string" select="q:token(if (q:stream($note) = 'endnote') then 'endnote-mark' else 'page-note-mark')"/>
        <xsl:sequence select="replace($form, '\{n\}', q:digits($note, $number))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="db:footnote" mode="q:prepare">
    <xsl:copy>
      <xsl:call-template name="q:note-attributes"/>
      <xsl:apply-templates select="@* except @role, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <!-- The text of an endnote stands in the last section; its mark refers to it. -->
  <xsl:template match="db:footnote[@role = 'endnote'][not(@q:awaited)]" mode="q:prepare">
    <footnoteref linkend="{@xml:id}" xml:id="{@xml:id}-mark">
      <xsl:call-template name="q:note-attributes"/>
      <xsl:apply-templates select="@q:file, @q:line, @q:column" mode="#current"/>
    </footnoteref>
  </xsl:template>

  <xsl:template match="db:footnoteref" mode="q:prepare">
    <xsl:copy>
      <xsl:call-template name="q:note-attributes">
        <xsl:with-param name="note" select="key('q:id', @linkend)"/>
      </xsl:call-template>
      <xsl:apply-templates select="@*" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template name="q:note-attributes" as="attribute()+">
    <xsl:param name="note" as="element(db:footnote)" select="."/>
    <xsl:attribute name="role" select="q:stream($note)"/>
    <xsl:attribute name="label" select="q:note-number($note)"/>
    <xsl:attribute name="q:mark" select="q:note-mark($note)"/>
  </xsl:template>

  <xsl:template name="q:endnotes" as="element(db:section)?">
    <xsl:context-item as="element(db:article)" use="required"/>
    <xsl:variable name="notes" as="element(db:footnote)*" select=".//db:footnote[@role = 'endnote'][not(@q:awaited)]"/>
    <xsl:if test="exists($notes)">
      <section xml:id="q.endnotes" role="endnotes unmarked" q:level="1">
        <xsl:copy-of select="@q:file, @q:line, @q:column"/>
        <title>
          <xsl:copy-of select="@q:file, @q:line, @q:column"/>
          <xsl:sequence select="q:label(., 'endnotes', '')"/>
        </title>
        <orderedlist role="endnotes">
          <xsl:copy-of select="@q:file, @q:line, @q:column"/>
          <xsl:for-each select="$notes">
            <listitem q:mark="{q:note-mark(.)}">
              <xsl:apply-templates select="@* except (@role, @label), node()" mode="q:prepare"/>
            </listitem>
          </xsl:for-each>
        </orderedlist>
      </section>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
