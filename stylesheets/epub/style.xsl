<?xml version="1.0" encoding="UTF-8"?>
<!-- The style sheet. Sizes are shares of the reader's own; nothing sets the colour or the ground of the text, so that day, night and large print are the reader's. -->
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

  <!-- A length of the theme in pt, as a number. -->
  <xsl:function name="q:points" as="xs:double">
    <xsl:param name="token" as="xs:string"/>
    <xsl:sequence select="number(replace(q:token($token), 'pt$', ''))"/>
  </xsl:function>

  <!-- A length of the theme, as a share of a size: 1.545em. -->
  <xsl:function name="q:em" as="xs:string">
    <xsl:param name="token" as="xs:string"/>
    <xsl:param name="of" as="xs:string"/>
    <xsl:sequence select="q:number(q:points($token) div q:points($of)) || 'em'"/>
  </xsl:function>

  <!-- The same for small text, as large as a screen asks for: print can be finer. -->
  <xsl:function name="q:small" as="xs:string">
    <xsl:param name="token" as="xs:string"/>
    <xsl:sequence select="q:number(max((q:points($token) div q:points('text-size'), $q:smallest))) || 'em'"/>
  </xsl:function>

  <xsl:variable name="q:smallest" as="xs:double" select="0.85"/>

  <!-- Arabic letters reach farther above and below their line than Latin ones of the same size. -->
  <xsl:variable name="q:arabic-leading" as="xs:double" select="1.2"/>

  <xsl:function name="q:number" as="xs:string">
    <xsl:param name="number" as="xs:double"/>
    <xsl:sequence select="string(round(xs:decimal($number), 3))"/>
  </xsl:function>

  <!-- The families of a role, and what stands in their place where they are not embedded. -->
  <xsl:function name="q:families" as="xs:string">
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="arabic-first" as="xs:boolean"/>
    <xsl:variable name="latin" as="xs:string" select="q:token($role || '-family')"/>
    <xsl:variable name="arabic" as="xs:string" select="q:token(if ($role = 'text') then 'arabic-text-family' else 'arabic-sans-family')"/>
    <xsl:variable name="generic" as="xs:string" select="if ($role = 'text') then 'serif' else if ($role = 'code') then 'monospace' else 'sans-serif'"/>
    <xsl:sequence select="string-join((
        (if ($arabic-first) then ($arabic, $latin) else ($latin, $arabic)) ! ('&quot;' || . || '&quot;'), $generic), ', ')"/>
  </xsl:function>

  <!-- The style sheet, in the CSS that the profile's reading system knows. -->
  <xsl:template name="q:style" as="text()">
    <xsl:variable name="style" as="text()">
      <xsl:call-template name="q:style-rules"/>
    </xsl:variable>
    <xsl:value-of select="if (q:setting('css') = 'plain') then q:plain-css($style, string(db:article/@dir)) else $style"/>
  </xsl:template>

  <xsl:template name="q:style-rules" as="text()">
    <xsl:variable name="arabic" as="xs:boolean" select="q:is-right-to-left(q:document-language(.))"/>
    <xsl:variable name="faces" as="xs:string*" select="$q:faces ! (
        '@font-face { font-family: &quot;' || @family || '&quot;; font-weight: ' || @weight || '; font-style: ' || @style
        || '; src: url(' || @path || '); }')"/>
    <xsl:value-of xml:space="preserve" expand-text="yes">{string-join($faces, '&#10;')}
:root {{ color-scheme: light dark; }}
{if (q:setting('text-scale') = '100') then '' else 'body { font-size: ' || q:number(number(q:setting('text-scale')) div 100) || 'em; }'}
body {{ overflow-wrap: break-word; font-family: {q:families('text', $arabic)}; line-height: {q:number(q:points('text-leading') div q:points('text-size') * number(q:setting('leading')) * (if ($arabic) then $q:arabic-leading else 1))}; margin: 1em 5%; }}
@media (min-width: 60em) {{ body {{ max-width: 40em; margin-left: auto; margin-right: auto; }} }}
section.cover {{ margin: 0; text-align: center; }}
section.cover img {{ max-width: 100%; max-height: 98vh; }}

h1, h2, h3, h4, h5, h6, figcaption, caption, table, .box, .awaited, sup.mark, .note-mark, nav {{ font-family: {q:families('sans', $arabic)}; }}
h1, h2, h3, h4, h5, h6 {{ font-weight: 600; text-align: start; line-height: {q:number(q:points('heading-1-leading') div q:points('heading-1-size'))}; hyphens: none; -webkit-hyphens: none; break-after: avoid; page-break-after: avoid; }}
/* Three times the usual letters on a telephone must not break a heading within a word. */
h1 {{ font-size: {q:em('heading-1-size', 'text-size')}; font-size: min({q:em('heading-1-size', 'text-size')}, 13vw); margin: {q:em('heading-1-before', 'heading-1-size')} 0 {q:em('heading-1-after', 'heading-1-size')}; }}
h2 {{ font-size: {q:em('heading-2-size', 'text-size')}; margin: {q:em('heading-2-before', 'heading-2-size')} 0 {q:em('heading-2-after', 'heading-2-size')}; }}
h3, h4, h5, h6 {{ font-size: {q:em('heading-3-size', 'text-size')}; margin: {q:em('heading-3-before', 'heading-3-size')} 0 {q:em('heading-3-after', 'heading-3-size')}; }}
.ornament {{ font-family: "{q:token('ornament-family')}", sans-serif; font-weight: 400; font-size: 0.8em; }}
[dir="rtl"] .ornament {{ display: inline-block; transform: scaleX(-1); }}
/* Where the reader says that it is day; where it does not, or says that it is night, headings and rules have the colour of the text. */
@media (prefers-color-scheme: light) {{ h1 {{ color: {q:token('accent-color')}; }} }}

p {{ margin: 0; text-align: {q:setting('text-align')}; hyphens: {q:setting('hyphens')}; -webkit-hyphens: {q:setting('hyphens')}; -epub-hyphens: {q:setting('hyphens')}; orphans: 2; widows: 2; }}
p + p {{ text-indent: {if (q:setting('paragraphs') = 'indented') then q:em('text-indent', 'text-size') else '0'}; margin-top: {if (q:setting('paragraphs') = 'indented') then '0' else '0.75em'}; }}
p.attribution {{ text-indent: 0; text-align: start; margin-top: 0.2em; }}
p.attribution + p {{ text-indent: 0; }}
blockquote {{ margin: {q:em('text-size', 'text-size')} 1.3em; }}
hr {{ border: 0; border-top: 1px solid; width: 4em; margin: 1.2em auto; }}
pre {{ font-family: {q:families('code', false())}; font-size: {q:em('code-size', 'text-size')}; overflow-x: auto; white-space: pre; text-align: left; }}
code {{ font-family: {q:families('code', false())}; }}

ul, ol {{ margin: 0.6em 0; padding-inline-start: {q:em('list-indent', 'text-size')}; }}
ol {{ list-style-type: none; }}
ul {{ list-style-type: disc; list-style-type: "{q:token('bullet-1')}\2002"; }}
ul ul {{ list-style-type: circle; list-style-type: "{q:token('bullet-2')}\2002"; }}
li + li {{ margin-top: {q:em('list-space', 'text-size')}; }}
.compact > li + li {{ margin-top: 0; }}
.number {{ display: inline-block; min-width: 1.3em; margin-inline-start: -{q:em('list-indent', 'text-size')}; text-indent: 0; }}
dt {{ font-weight: 700; }}
dd {{ margin: 0; margin-inline-start: {q:em('list-indent', 'text-size')}; }}

/* A raised mark must not open its line. */
sup.mark {{ font-size: {q:token('mark-size')}; line-height: 0; vertical-align: super; white-space: nowrap; font-weight: 400; font-style: normal; }}
sup.mark a, a.note-mark {{ text-decoration: none; }}
/* Large enough to be hit by a finger, without moving the line. */
sup.mark a {{ padding: 0.5em 0.2em; margin: -0.5em -0.1em; }}
.page-notes {{ border-top: 1px solid; margin-top: 2.5em; padding-top: 0.8em; }}
.note {{ display: block; font-size: {q:small('note-size')}; margin: 0.5em 0; }}
/* Not by its colour alone (WCAG 1.4.1). */
.note-mark {{ margin-inline-end: 0.3em; font-weight: 600; }}

.box {{ display: block; font-size: {q:em('box-size', 'text-size')}; border-inline-start: 0.25em solid; padding: 0.2em 0 0.2em; padding-inline-start: 1em; margin: 1.4em 0; }}
.box .note {{ font-size: 0.95em; }}
.box p {{ text-align: start; }}
.box-title {{ font-weight: 600; }}
.box-title + p {{ text-indent: 0; }}

figure {{ margin: {q:em('figure-space', 'text-size')} 0; break-inside: avoid; page-break-inside: avoid; }}
figure img, svg.map {{ display: block; max-width: 100%; max-height: 95vh; margin: 0 auto; }}
svg.map {{ width: 100%; height: auto; }}
figcaption {{ font-size: {q:small('caption-size')}; }}
caption {{ font-size: {q:em('caption-size', 'table-size')}; }}
figcaption, caption {{ line-height: 1.35; margin-top: 0.5em; text-align: start; }}
.caption-mark {{ font-weight: 600; }}
.awaited {{ border: 1px solid; padding: 3em 1em; text-align: center; font-size: {q:small('caption-size')}; }}
.awaited p {{ text-align: center; }}
.awaited-inline {{ border: 1px solid; padding: 0 0.3em; }}

.table {{ margin: {q:em('figure-space', 'text-size')} 0; }}
.scroll {{ overflow-x: auto; }}
table {{ border-collapse: collapse; font-size: {q:em('table-size', 'text-size')}; line-height: 1.35; min-width: 100%; border-top: 2px solid; border-bottom: 1px solid; }}
caption {{ margin-bottom: 0.5em; }}
th, td {{ text-align: start; vertical-align: top; padding: 0.3em 0; padding-inline-end: 0.8em; }}
th {{ font-weight: 600; border-bottom: 1px solid; }}
@media (prefers-color-scheme: light) {{ .box, table {{ border-inline-start-color: {q:token('accent-color')}; border-top-color: {q:token('accent-color')}; }} }}
.end {{ text-align: end; }}
.center {{ text-align: center; }}

nav ol {{ list-style-type: none; padding-inline-start: 0; }}
nav ol ol {{ padding-inline-start: 1.4em; }}
nav a {{ color: inherit; text-decoration: none; }}
nav li {{ margin: 0.4em 0; }}
[hidden] {{ display: none; }}
</xsl:value-of>
  </xsl:template>

</xsl:stylesheet>
