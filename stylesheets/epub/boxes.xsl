<?xml version="1.0" encoding="UTF-8"?>
<!-- Boxes: the sidebar and the admonitions. A box sets its notes at its own foot. -->
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

  <xsl:template match="db:sidebar | db:note | db:tip | db:important | db:warning | db:caution" mode="q:xhtml">
    <!-- ARIA in HTML (2026) allows doc-notice on a section and not on an aside. -->
    <xsl:element name="{if (self::db:sidebar or self::db:tip) then 'aside' else 'section'}">
      <xsl:attribute name="class" select="'box', local-name()"/>
      <xsl:attribute name="epub:type" select="if (self::db:sidebar) then 'sidebar' else if (self::db:tip) then 'tip' else 'notice'"/>
      <xsl:attribute name="role" select="if (self::db:sidebar) then 'note' else if (self::db:tip) then 'doc-tip' else 'doc-notice'"/>
      <xsl:call-template name="q:common"/>
      <xsl:if test="db:title or @q:mark">
        <p class="box-title">
          <xsl:apply-templates select="db:title/node()" mode="#current"/>
          <xsl:if test="not(db:title)">
            <xsl:value-of select="@q:mark"/>
          </xsl:if>
        </p>
      </xsl:if>
      <xsl:apply-templates select="node() except db:title" mode="#current"/>
      <xsl:call-template name="q:local-notes"/>
    </xsl:element>
  </xsl:template>

</xsl:stylesheet>
