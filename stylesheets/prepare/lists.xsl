<?xml version="1.0" encoding="UTF-8"?>
<!-- Numbers the items of lists: "3." or "3)". -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="#all">

  <xsl:template match="db:orderedlist" mode="q:prepare">
    <xsl:variable name="list" as="element(db:orderedlist)" select="."/>
    <xsl:variable name="start" as="xs:integer" select="xs:integer(($list/@startingnumber, 1)[1])"/>
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:for-each select="db:listitem">
        <xsl:copy>
          <xsl:attribute name="q:mark" select="
              q:digits(., $start + position() - 1) || (if (q:has-role($list, 'parenthesis')) then ')' else '.')"/>
          <xsl:apply-templates select="@*, node()" mode="q:prepare"/>
        </xsl:copy>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

</xsl:stylesheet>
