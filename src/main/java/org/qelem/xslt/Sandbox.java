package org.qelem.xslt;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.Controller;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.trans.XPathException;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What stylesheets may reach: they read files below their folder, and nothing else; they write nothing.
 *
 * @param folder {@code stylesheets/}
 */
record Sandbox(Path folder) implements ResourceResolver {

    /** Closes the ways by which Saxon 13.1 reads and writes while a stylesheet runs. */
    void enclose(Xslt30Transformer transformer) {
        Controller controller = transformer.getUnderlyingController();
        controller.setResourceResolver(this);
        controller.setUnparsedTextURIResolver((uri, encoding, configuration, binary) -> text(uri));
        controller.setCollectionFinder((context, uri) -> {
            throw new XPathException("a stylesheet may not read collections: " + uri);
        });
        transformer.setResultDocumentHandler(uri -> new SAXDestination(new DefaultHandler() {
            @Override
            public void startDocument() throws SAXException {
                throw new SAXException("a stylesheet may not write " + uri);
            }
        }));
    }

    @Override
    public Source resolve(ResourceRequest request) throws XPathException {
        return new StreamSource(file(URI.create(request.uri)).toUri().toString());
    }

    private Reader text(URI uri) throws XPathException {
        try {
            return Files.newBufferedReader(file(uri), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new XPathException(e);
        }
    }

    private Path file(URI uri) throws XPathException {
        if (!"file".equals(uri.getScheme()) || !Path.of(uri).normalize().startsWith(folder)) {
            throw new XPathException("a stylesheet may not read " + uri);
        }
        return Path.of(uri);
    }
}
