/**
 * Rules on the parts of an EPUB that its reading systems and its readers rely on, and that EPUBCheck lets pass or tells of without
 * the place in the manuscript. A {@link org.qelem.check.epub.CheckedEpub} enters; findings leave.
 */
package org.qelem.check.epub;
