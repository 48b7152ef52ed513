/**
 * Colours as a printing press takes them.
 *
 * <p>In: sRGB colours, an ICC profile. Out: CMYK colours, the same on every machine: nothing here asks the platform's own
 * colour management, whose results differ from one Java to the next. What a colour is used for is not known here.
 */
package org.qelem.colour;
