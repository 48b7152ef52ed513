/**
 * The gate for pictures: each is looked at once, before any library decodes it, and the same pictures are good for every
 * output. In comes a file of the publication; out comes whether it may be used. Nothing is known here of PDF or EPUB.
 */
package org.qelem.picture;
