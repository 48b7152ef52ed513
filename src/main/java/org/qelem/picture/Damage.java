package org.qelem.picture;

/** A file is no whole picture; the message says in a few words why. */
final class Damage extends Exception {

    private static final long serialVersionUID = 1L;

    Damage(String what) {
        super(what, null, false, false);
    }
}
