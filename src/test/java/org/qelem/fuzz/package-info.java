/**
 * What a fuzzer drives: functions of bytes that end with an exception only if there is a defect. Jazzer finds the bytes
 * (profile {@code fuzz}); in the tests the cases and what was once found are the input.
 */
package org.qelem.fuzz;
