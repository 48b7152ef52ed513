/**
 * What is painted on the pages of a PDF, as a list of marks. A page's operators enter; how big, in which colour and by which
 * means each thing is painted leaves, for the rules to judge. Areas are in pt from the upper left corner of the media box.
 */
package org.qelem.check.content;
