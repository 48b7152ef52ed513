<?xml version="1.0" encoding="UTF-8"?>
<!-- Gives every cross-reference its text: the number of its target, or its title where it has none. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:db="http://docbook.org/ns/docbook"
    xmlns:q="http://qelem.org/ns/docbook"
    xmlns="http://docbook.org/ns/docbook"
    exclude-result-prefixes="#all">

  <xsl:template match="db:xref" mode="q:prepare">
    <!-- None where the Markdown stage has reported an unknown id: the build will write nothing. -->
    <xsl:variable name="target" as="element()?" select="key('q:id', @linkend)"/>
    <link linkend="{@linkend}">
      <xsl:apply-templates select="@q:file, @q:line, @q:column" mode="#current"/>
      <xsl:sequence select="(
          $target ! q:caption-mark(.),
          $target/self::db:section ! q:section-label(.) ! q:label($target, 'section', .),
          $target ! string-join(db:title//text()[not(ancestor::db:footnote)]),
          string(@linkend))[1] => normalize-space()"/>
    </link>
  </xsl:template>

</xsl:stylesheet>
