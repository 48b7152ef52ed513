package org.qelem.xslt;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.SourceLocator;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.MessageListener2;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.Type;
import org.qelem.manuscript.Publication;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** Runs {@code stylesheets/}: compiled when first used, and kept. */
public final class Stylesheets {

    private static final String NAMESPACE = "http://qelem.org/ns/docbook";

    private final Path folder;
    private final Processor processor;
    private final Map<Path, XsltExecutable> compiled = new ConcurrentHashMap<>();

    /** @param folder {@code stylesheets/}; nothing outside is read */
    public Stylesheets(Path folder, Processor processor) {
        this.folder = folder;
        this.processor = processor;
    }

    /**
     * Compiles a stylesheet, so that it is ready when it is needed.
     *
     * @throws BuildFailed if it has errors; they are reported with their file and line
     */
    public void compile(Path stylesheet, Problems problems) throws BuildFailed {
        executable(stylesheet, problems);
    }

    /** The stylesheet that prepares. */
    public Path prepareSheet() {
        return folder.resolve("prepare").resolve("prepare.xsl");
    }

    /** Numbers and resolves, for all outputs. */
    public XdmNode prepare(XdmNode docbook, Publication publication, Theme theme, Problems problems) throws BuildFailed {
        Publication.Settings settings = publication.settings();
        Map<String, XdmValue> parameters = Map.of(
                "theme", XdmMap.makeMap(theme.tokens()),
                "number-sections", new XdmAtomicValue(settings.numberSections()),
                "number-figures", new XdmAtomicValue(settings.numberFigures()),
                "number-tables", new XdmAtomicValue(settings.numberTables()));
        XdmDestination result = new XdmDestination();
        run(prepareSheet(), "prepare", docbook, parameters, result, problems);
        return result.getXdmNode();
    }

    /**
     * Sends the XSL-FO of a prepared document to a destination.
     *
     * @param parameters those of {@code stylesheets/pdf}, by name, but for the theme
     */
    public void formattingObjects(XdmNode prepared, Theme theme, Map<String, XdmValue> parameters, Destination destination,
            Problems problems) throws BuildFailed {
        run(theme.pdf(), "fo", prepared, with(theme, parameters), destination, problems);
    }

    /**
     * The entries of an EPUB of a prepared document, as {@code stylesheets/epub/epub.xsl} describes them.
     *
     * @param parameters those of that stylesheet, by name, but for the theme
     */
    public XdmNode epubEntries(XdmNode prepared, Theme theme, Map<String, XdmValue> parameters, Problems problems) throws BuildFailed {
        XdmDestination result = new XdmDestination();
        run(theme.epub(), "entries", prepared, with(theme, parameters), result, problems);
        return result.getXdmNode();
    }

    private static Map<String, XdmValue> with(Theme theme, Map<String, XdmValue> parameters) {
        Map<String, XdmValue> all = new LinkedHashMap<>(parameters);
        all.put("theme", XdmMap.makeMap(theme.tokens()));
        return all;
    }

    private void run(Path stylesheet, String mode, XdmNode input, Map<String, XdmValue> parameters, Destination destination,
            Problems problems) throws BuildFailed {
        Xslt30Transformer transformer = executable(stylesheet, problems).load30();
        Map<QName, XdmValue> named = new LinkedHashMap<>();
        parameters.forEach((name, value) -> named.put(new QName(NAMESPACE, name), value));
        try {
            transformer.setStylesheetParameters(named);
            transformer.setInitialMode(new QName(NAMESPACE, mode));
            transformer.setErrorReporter(error -> { });
            new Sandbox(folder).enclose(transformer);
            transformer.setMessageHandler(message -> problems.warning("stylesheet-message",
                    place(message.getLocation()), message.getContent().getStringValue()));
            transformer.setGlobalContextItem(input);
            transformer.applyTemplates(input, destination);
        } catch (SaxonApiException e) {
            if (RenderingStopped.isCauseOf(e)) {
                throw new BuildFailed();
            }
            throw problems.fatal("stylesheet-error", place(e), words(e.getMessage()), subject(e));
        }
    }

    private XsltExecutable executable(Path stylesheet, Problems problems) throws BuildFailed {
        XsltExecutable known = compiled.get(stylesheet);
        if (known != null) {
            return known;
        }
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setResourceResolver(new Sandbox(folder));
        compiler.setErrorReporter(error -> {
            Place place = place(error.getLocation());
            problems.add(error.isWarning()
                    ? Problem.warning("stylesheet-warning", place, words(error.getMessage()))
                    : Problem.error("stylesheet-error", place, words(error.getMessage()), ""));
        });
        try {
            XsltExecutable executable = compiler.compile(new StreamSource(stylesheet.toUri().toString()));
            compiled.put(stylesheet, executable);
            return executable;
        } catch (SaxonApiException e) {
            if (!problems.hasErrors()) {
                problems.error("stylesheet-error", place(e), words(e.getMessage()), "");
            }
            throw new BuildFailed();
        }
    }

    /** A message with the names as they stand in the stylesheets, and without the place that stands before it already. */
    private static String words(String message) {
        return String.valueOf(message).replace("Q{" + NAMESPACE + "}", "q:")
                .replaceAll("^[\\w.$]+Exception: |\\s*\\(See position [^)]*\\)", "");
    }

    /** What the stylesheet was at, as the end of a sentence: the place in the Markdown of its context; empty if that is unknown. */
    private static String subject(SaxonApiException e) {
        XPathContext context = e.getCause() instanceof XPathException failure ? failure.getXPathContext() : null;
        while (context != null && !(context.getContextItem() instanceof NodeInfo)) {
            context = context.getCaller(); // a function has no context of its own
        }
        for (Item at = context == null ? null : context.getContextItem(); at instanceof NodeInfo node; at = node.getParent()) {
            String line = node.getNodeKind() == Type.ELEMENT ? node.getAttributeValue(NamespaceUri.of(NAMESPACE), "line") : null;
            if (line != null) {
                return " (at " + new Place(node.getAttributeValue(NamespaceUri.of(NAMESPACE), "file"), Integer.parseInt(line),
                        Integer.parseInt(node.getAttributeValue(NamespaceUri.of(NAMESPACE), "column"))) + ")";
            }
        }
        return "";
    }

    private Place place(SaxonApiException e) {
        return new Place(name(e.getSystemId()), Math.max(0, e.getLineNumber()), 0);
    }

    private Place place(SourceLocator location) {
        return location == null ? Place.of("stylesheets")
                : new Place(name(location.getSystemId()), Math.max(0, location.getLineNumber()), 0);
    }

    /** A stylesheet's path as a designer knows it. */
    private String name(String systemId) {
        if (systemId == null) {
            return "stylesheets";
        }
        URI uri = URI.create(systemId);
        if (!"file".equals(uri.getScheme())) {
            return systemId;
        }
        Path file = Path.of(uri);
        return file.startsWith(folder) ? "stylesheets/" + folder.relativize(file).toString().replace('\\', '/') : file.toString();
    }
}
