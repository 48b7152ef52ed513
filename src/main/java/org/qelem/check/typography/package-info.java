/**
 * Editorial defects: what an editor or a typesetter would mark in a proof. Each rule looks at a
 * {@link org.qelem.typeset.TypesetDocument} and has its row, with its limits and their sources, under {@code typography:} in
 * {@code standard.yaml}. The package knows nothing of how the file was made.
 */
package org.qelem.check.typography;
