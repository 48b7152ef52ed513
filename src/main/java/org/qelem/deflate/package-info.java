/**
 * Compression with the same bytes everywhere. The deflater of a JDK is that of zlib, whose bytes differ between versions
 * of it and between it and its successors (Debian's JDK 17 takes the system's, Temurin 25 its own; 2026-11). This one is
 * zlib 1.1.3 in Java (JZlib), whatever it runs on.
 *
 * <p>In: bytes. Out: fewer bytes. This package knows no format of a file.
 */
package org.qelem.deflate;
