/**
 * What others say of a finished file: veraPDF, EPUBCheck and Ace, which know the standards from the outside.
 *
 * <p>Files enter, {@link org.qelem.problem.Problem}s leave. Each {@link org.qelem.oracle.Oracle} runs in a process of its own:
 * it pins older libraries than Qelem uses, may hang or fall, and is not always there, which is an
 * {@link org.qelem.oracle.OracleUnavailable}. No build needs one. The programs stand in {@code src/oracles}.
 */
package org.qelem.oracle;
