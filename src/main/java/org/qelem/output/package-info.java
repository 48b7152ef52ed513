/**
 * Writing outputs as one transaction: a reader of the folder sees each file as it was or as it is to be, and never a part.
 * In comes the content of all files of a build; nothing is known here of what they hold.
 */
package org.qelem.output;
