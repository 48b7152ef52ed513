/**
 * The XML between Markdown and the outputs: DocBook 5.2 with a few attributes of ours, and its schema.
 */
package org.qelem.docbook;
