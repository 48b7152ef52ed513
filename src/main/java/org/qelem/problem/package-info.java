/**
 * Diagnostics as data.
 *
 * <p>Every stage reports what it finds as a {@link org.qelem.problem.Problem} to a
 * {@link org.qelem.problem.Problems}; the wording and the hint of each code stand in
 * {@code problems.properties}. This package knows nothing of Markdown, XML or PDF.
 */
package org.qelem.problem;
