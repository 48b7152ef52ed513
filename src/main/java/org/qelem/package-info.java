/**
 * Qelem turns Markdown into publications. {@link org.qelem.Publisher} is the flow; each package is one of its stages.
 */
package org.qelem;
