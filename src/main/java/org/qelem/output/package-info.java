/** Writing files so that a reader sees the old one or the new one, and never a part. */
package org.qelem.output;
