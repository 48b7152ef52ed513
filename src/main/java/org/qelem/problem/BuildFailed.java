package org.qelem.problem;

/** The build ended without output; what was wrong is in the build's {@link Problems}. */
public final class BuildFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public BuildFailed() {
        super("the build failed", null, false, false);
    }
}
