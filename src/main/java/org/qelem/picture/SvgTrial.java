package org.qelem.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.EmbededExternalResourceSecurity;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.util.ParsedURL;

/**
 * Lets Batik make of an admitted drawing what it draws, without drawing it. FOP 2.11 would be told the same, but tell it without
 * a place, or end with an exception (2026-11).
 */
final class SvgTrial extends UserAgentAdapter {

    private static final String ADDRESS = "file:///drawing.svg";

    private String complaint;

    private SvgTrial() {
    }

    /** @throws SvgFault if Batik does not understand a part of it */
    static void check(byte[] bytes) throws SvgFault {
        SvgTrial trial = new SvgTrial();
        BridgeContext context = new BridgeContext(trial);
        try {
            new GVTBuilder().build(context, new SAXSVGDocumentFactory(null).createDocument(ADDRESS, new ByteArrayInputStream(bytes)));
        } catch (BridgeException e) {
            trial.displayError(e);
        } catch (IOException | RuntimeException e) {
            trial.displayError("a part that cannot be drawn");
        } finally {
            context.dispose();
        }
        if (trial.complaint != null) {
            throw new SvgFault(trial.complaint);
        }
    }

    /** Batik's own words, without its address and line, which it does not know, and without what the parser has added. */
    @Override
    public void displayError(Exception error) {
        displayError(String.valueOf(error.getMessage()).replaceAll("^\\s*(file:\\S*)?\\s*", "").replaceAll("(?s)\\s*Original message:.*", "")
                .replace(ADDRESS, "").replaceAll("file:/drawing\\.svg", "").replaceAll("\\s+", " ").replaceAll("^ | ?- may be a problem of 'id'|\\.? ?$", ""));
    }

    @Override
    public void displayError(String message) {
        if (complaint == null) {
            complaint = message;
        }
    }

    @Override
    public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
        return new EmbededExternalResourceSecurity(resource);
    }

    @Override
    public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
        return new NoLoadScriptSecurity(type);
    }
}
