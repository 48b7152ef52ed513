/**
 * Says whether a finished PDF or EPUB is fit to leave the house.
 *
 * <p>A file enters, of Qelem's or not, with a {@link org.qelem.check.CheckProfile} that holds the limits and their
 * sources; {@link org.qelem.problem.Problem}s leave. Each rule is a small class with one concern, named in the profile.
 * This package knows nothing of how the file was made; where its objects come from it learns from a
 * {@link org.qelem.pdf.PageMap}, if there is one.
 */
package org.qelem.check;
