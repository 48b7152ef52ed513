/**
 * The stylesheets and themes: found, checked, compiled and run.
 *
 * <p>In: a tree and the name of a theme. Out: a tree or SAX events. What the stylesheets make of the tree is their
 * business. Stylesheets may read files below {@code stylesheets/} and nothing else.
 */
package org.qelem.xslt;
