<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables. A wide table scrolls within the screen's width; a table sets its notes at its own foot. -->
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

  <xsl:template match="db:table | db:informaltable" mode="q:xhtml">
    <div class="table">
      <xsl:call-template name="q:common"/>
      <!-- What scrolls must be reached by the keyboard (WCAG 2.1.1). -->
      <div class="scroll" tabindex="0">
        <xsl:if test="db:title">
          <xsl:attribute name="role">region</xsl:attribute>
          <xsl:attribute name="aria-labelledby" select="@xml:id || '-caption'"/>
        </xsl:if>
        <table>
          <xsl:for-each select="db:title">
            <caption id="{../@xml:id}-caption">
              <xsl:call-template name="q:caption"/>
            </caption>
          </xsl:for-each>
          <xsl:apply-templates select="db:tgroup/(db:thead, db:tbody)" mode="#current"/>
        </table>
      </div>
      <xsl:call-template name="q:local-notes"/>
    </div>
  </xsl:template>

  <xsl:template match="db:thead | db:tbody" mode="q:xhtml">
    <xsl:element name="{local-name()}">
      <xsl:apply-templates select="db:row" mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="db:row" mode="q:xhtml">
    <tr>
      <xsl:apply-templates select="db:entry" mode="#current"/>
    </tr>
  </xsl:template>

  <xsl:template match="db:thead/db:row/db:entry" mode="q:xhtml">
    <th scope="col">
      <xsl:call-template name="q:cell-content"/>
    </th>
  </xsl:template>

  <xsl:template match="db:entry" mode="q:xhtml">
    <td>
      <xsl:call-template name="q:cell-content"/>
    </td>
  </xsl:template>

  <xsl:template name="q:cell-content">
    <xsl:context-item as="element(db:entry)" use="required"/>
    <xsl:variable name="column" as="xs:integer" select="count(preceding-sibling::db:entry) + 1"/>
    <xsl:variable name="align" as="xs:string?" select="ancestor::db:tgroup/db:colspec[$column]/@align"/>
    <xsl:if test="$align = ('right', 'center')">
      <xsl:attribute name="class" select="if ($align = 'right') then 'end' else 'center'"/>
    </xsl:if>
    <xsl:apply-templates mode="q:xhtml"/>
  </xsl:template>

</xsl:stylesheet>
