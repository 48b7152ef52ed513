<?xml version="1.0" encoding="UTF-8"?>
<!-- The id of what an output links to: the author's, or one made from the kind and the place in the document. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    exclude-result-prefixes="#all">

  <xsl:accumulator name="q:identified" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="db:section | db:figure | db:informalfigure | db:table | db:informaltable | db:sidebar" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:key name="q:id" match="*[@xml:id]" use="@xml:id"/>

  <!-- Ids that Qelem makes begin with "q."; an author's that does too is still told apart by its number. -->
  <xsl:function name="q:id" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element/@xml:id, 'q.' || local-name($element) || '.' || $element/accumulator-before('q:identified'))[1]"/>
  </xsl:function>

  <xsl:template match="db:sidebar" mode="q:prepare">
    <xsl:copy>
      <xsl:attribute name="xml:id" select="q:id(.)"/>
      <xsl:apply-templates select="@* except @xml:id, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

</xsl:stylesheet>
