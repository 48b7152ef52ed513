/**
 * What was found, written for people and for programs: text, JSON, SARIF, JUnit XML and HTML. Problems enter, with the folder in
 * which their places lie; what they say comes from {@link org.qelem.problem.Wording} alone. This package neither finds nor
 * judges.
 */
package org.qelem.report;
