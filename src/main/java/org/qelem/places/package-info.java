/**
 * Remembers where the parts of an output come from. What a build knows of that enters, and stands in a file beside the output;
 * {@code qelem check} reads it. This package knows neither how an output is made nor what is asked of it.
 */
package org.qelem.places;
