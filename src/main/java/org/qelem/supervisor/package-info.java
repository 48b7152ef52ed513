/**
 * Keeps a build within its time and memory. In comes the command of a worker process; what the worker does is unknown here,
 * but for the record that it keeps of where it is, which says what was at fault when it had to be ended.
 */
package org.qelem.supervisor;
