package org.qelem.oracle;

/** An oracle has not judged; the message says why, and what to do where something can be done. */
public final class OracleUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    OracleUnavailable(String oracle, String why) {
        super(oracle + " " + why);
    }
}
