/** Properties that hold of every manuscript: manuscripts are generated, built, and read back as a reader would. */
package org.qelem.property;
