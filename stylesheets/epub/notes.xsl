<?xml version="1.0" encoding="UTF-8"?>
<!-- Marks and notes. A mark leads to its note, which a reading system may show as a pop-up; a note's own mark leads back. -->
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

  <xsl:template match="db:footnote[@role = ('page', 'local')]" mode="q:xhtml">
    <xsl:call-template name="q:reference">
      <xsl:with-param name="to" select="string(@xml:id)"/>
      <xsl:with-param name="id" select="@xml:id || '-mark'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:key name="q:awaited-endnote" match="db:footnote[@role = 'endnote']" use="@xml:id"/>

  <!-- An endnote whose text is awaited: its marks lead nowhere. -->
  <xsl:template match="db:footnote[@role = 'endnote'] | db:footnoteref[key('q:awaited-endnote', @linkend)]" mode="q:xhtml" priority="1">
    <sup class="mark">
      <xsl:call-template name="q:mark-space"/>
      <xsl:value-of select="@q:mark"/>
    </sup>
  </xsl:template>

  <xsl:template match="db:footnoteref" mode="q:xhtml">
    <xsl:call-template name="q:reference">
      <xsl:with-param name="to" select="string(@linkend)"/>
      <xsl:with-param name="id" select="@xml:id"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="q:reference" as="element(h:sup)">
    <xsl:param name="to" as="xs:string"/>
    <xsl:param name="id" as="xs:string?"/>
    <sup class="mark">
      <xsl:call-template name="q:mark-space"/>
      <a epub:type="noteref" role="doc-noteref" href="{q:href(., $to)}">
        <xsl:if test="$id">
          <xsl:attribute name="id" select="$id"/>
        </xsl:if>
        <xsl:value-of select="@q:mark"/>
      </a>
    </sup>
  </xsl:template>

  <!-- Two marks in a row are two words, to the eye and to the ear. -->
  <xsl:template name="q:mark-space" as="text()?">
    <xsl:if test="preceding-sibling::node()[1][self::db:footnote | self::db:footnoteref]">
      <xsl:text>&#x2009;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- The page notes of a file. -->
  <xsl:template name="q:page-notes" as="element(h:section)?">
    <xsl:param name="notes" as="element(db:footnote)*"/>
    <xsl:if test="exists($notes)">
      <section class="page-notes" epub:type="footnotes" aria-label="{q:label($notes[1], 'endnotes', '')}">
        <xsl:apply-templates select="$notes" mode="q:note"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="q:local-notes" as="element()*">
    <xsl:apply-templates select=".[empty(q:boxes(.))]//db:footnote[@role = 'local']" mode="q:note"/>
  </xsl:template>

  <!-- The section of the endnotes. -->
  <xsl:template match="db:orderedlist[@role = 'endnotes']" mode="q:xhtml">
    <xsl:apply-templates select="db:listitem" mode="q:note"/>
  </xsl:template>

  <xsl:mode name="q:note" on-no-match="fail"/>

  <xsl:template match="db:footnote | db:listitem" mode="q:note" as="element()">
    <xsl:element name="{q:setting('note-element')}">
      <xsl:attribute name="class">note</xsl:attribute>
      <xsl:attribute name="epub:type" select="if (self::db:listitem) then 'endnote' else 'footnote'"/>
      <xsl:attribute name="role">doc-footnote</xsl:attribute>
      <xsl:attribute name="id" select="@xml:id"/>
      <xsl:if test="not(*[1][self::db:para[not(@role)]])">
        <p>
          <xsl:call-template name="q:note-mark"/>
        </p>
      </xsl:if>
      <xsl:apply-templates mode="q:xhtml"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="db:footnote/*[1][self::db:para[not(@role)]] | db:orderedlist[@role = 'endnotes']/db:listitem/*[1][self::db:para[not(@role)]]"
      mode="q:opening" priority="1">
    <xsl:for-each select="..">
      <xsl:call-template name="q:note-mark"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The mark before a note is the way back. -->
  <xsl:template name="q:note-mark">
    <xsl:variable name="mark" as="xs:string" select="@xml:id || '-mark'"/>
    <a class="note-mark" role="doc-backlink" title="{q:label(., 'back', '')}"
        href="{if (self::db:footnote) then '#' || $mark else q:href(., $mark)}">
      <xsl:value-of select="@q:mark"/>
    </a>
    <xsl:text> </xsl:text>
  </xsl:template>

</xsl:stylesheet>
