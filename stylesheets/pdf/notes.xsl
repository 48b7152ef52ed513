<?xml version="1.0" encoding="UTF-8"?>
<!-- Marks and notes. A mark leads to its note, a note's own mark leads back. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="xs xlink db">

  <xsl:template match="db:footnote[@role = 'page']" mode="q:fo">
    <!-- The mark is a Reference beside its Note, not in it. -->
    <fo:footnote xsl:use-attribute-sets="q:place" role="NonStruct">
      <xsl:call-template name="q:mark">
        <xsl:with-param name="destination" select="string(@xml:id)"/>
      </xsl:call-template>
      <fo:footnote-body role="Note" q:note="{@xml:id}">
        <fo:list-block xsl:use-attribute-sets="q:note" provisional-distance-between-starts="{q:note-indent(@q:mark)}"
            provisional-label-separation="2pt" role="NonStruct">
          <fo:list-item role="NonStruct">
            <fo:list-item-label end-indent="label-end()">
              <xsl:call-template name="q:note-label"/>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()" role="NonStruct">
              <xsl:apply-templates mode="#current"/>
            </fo:list-item-body>
          </fo:list-item>
        </fo:list-block>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

  <!-- The column of a note's mark. One of more than four signs ("*1000") needs more than the theme's. -->
  <xsl:function name="q:note-indent" as="xs:string">
    <xsl:param name="mark" as="xs:string"/>
    <xsl:sequence select="q:token('note-indent') || ' + ' || 0.55 * max((0, string-length($mark) - 4)) || 'em'"/>
  </xsl:function>

  <!-- The notes of a box stand at its foot; FOP 2.11 crashes on or loses some of those that stand at the page's. -->
  <xsl:template match="db:footnote[@role = 'local']" mode="q:fo">
    <xsl:call-template name="q:mark">
      <xsl:with-param name="destination" select="string(@xml:id)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- An endnote whose text is awaited: its marks lead nowhere. -->
  <xsl:template match="db:footnote[@role = 'endnote']" mode="q:fo">
    <xsl:call-template name="q:mark"/>
  </xsl:template>

  <xsl:template match="db:footnoteref" mode="q:fo">
    <xsl:call-template name="q:mark">
      <xsl:with-param name="destination" select="string(@linkend)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:key name="q:awaited-endnote" match="db:footnote[@role = 'endnote']" use="@xml:id"/>

  <xsl:template match="db:footnoteref[key('q:awaited-endnote', @linkend)]" mode="q:fo" priority="1">
    <xsl:call-template name="q:mark"/>
  </xsl:template>

  <xsl:template name="q:mark">
    <xsl:param name="destination" as="xs:string?" select="()"/>
    <fo:inline xsl:use-attribute-sets="q:mark q:place">
      <xsl:attribute name="q:note" select="$destination"/>
      <xsl:if test="$destination">
        <xsl:attribute name="role">Reference</xsl:attribute>
      </xsl:if>
      <xsl:if test="@xml:id">
        <xsl:attribute name="id" select="if (self::db:footnote) then @xml:id || '-mark' else @xml:id"/>
      </xsl:if>
      <xsl:attribute name="padding-start" select="
          if (preceding-sibling::node()[1][self::db:footnote | self::db:footnoteref]) then '0.3em' else '0.08em'"/>
      <xsl:variable name="mark" as="xs:string" select="q:apart(@q:mark, .)"/>
      <xsl:choose>
        <xsl:when test="$destination">
          <fo:basic-link internal-destination="{$destination}" fox:alt-text="{@q:mark}">
            <xsl:value-of select="$mark"/>
          </fo:basic-link>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="$mark"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:inline>
  </xsl:template>

  <!-- The mark before a note: the note's id, and the way back. -->
  <xsl:template name="q:note-label">
    <xsl:param name="back" as="xs:string" select="@xml:id || '-mark'"/>
    <fo:block xsl:use-attribute-sets="q:note-mark q:place" id="{@xml:id}" role="NonStruct">
      <fo:basic-link internal-destination="{$back}" fox:alt-text="{@q:mark}">
        <xsl:value-of select="@q:mark"/>
      </fo:basic-link>
    </fo:block>
  </xsl:template>

  <xsl:template name="q:local-notes">
    <xsl:for-each select=".[empty(q:boxes(.))]//db:footnote[@role = 'local']">
      <fo:list-block xsl:use-attribute-sets="q:local-note" provisional-distance-between-starts="14pt" provisional-label-separation="2pt"
          role="Note" q:note="{@xml:id}">
        <fo:list-item role="NonStruct">
          <fo:list-item-label end-indent="label-end()">
            <xsl:call-template name="q:note-label"/>
          </fo:list-item-label>
          <fo:list-item-body start-indent="body-start()" role="NonStruct">
            <xsl:apply-templates mode="q:fo"/>
          </fo:list-item-body>
        </fo:list-item>
      </fo:list-block>
    </xsl:for-each>
  </xsl:template>

  <!-- The section of the endnotes. -->
  <xsl:template match="db:orderedlist[@role = 'endnotes']" mode="q:fo">
    <fo:list-block xsl:use-attribute-sets="q:note" provisional-distance-between-starts="{q:note-indent(db:listitem[last()]/@q:mark)}" provisional-label-separation="2pt"
        role="Div">
      <xsl:for-each select="db:listitem">
        <fo:list-item space-before="{q:token('note-space')}" role="Note" q:note="{@xml:id}">
          <fo:list-item-label end-indent="label-end()">
            <xsl:call-template name="q:note-label"/>
          </fo:list-item-label>
          <fo:list-item-body start-indent="body-start()" role="NonStruct">
            <xsl:apply-templates mode="#current"/>
          </fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

</xsl:stylesheet>
