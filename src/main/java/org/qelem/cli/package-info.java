/**
 * The command line. Only this package reads the environment, writes to the terminal and ends the process.
 */
package org.qelem.cli;
