package org.qelem.map;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/**
 * The compiled stylesheet of maps, kept until one of its files changes. Every module is read by this class, from
 * files only, so that what a drawing depends on is known.
 */
final class MapStylesheet {

    private final Processor processor;
    private final Path entry;
    private final Map<Path, FileTime> modules = new LinkedHashMap<>();
    private XsltExecutable executable;
    private String fingerprint;

    MapStylesheet(Processor processor, Path entry) {
        this.processor = processor;
        this.entry = entry.toAbsolutePath().normalize();
    }

    /**
     * The stylesheet as it now stands on disk.
     *
     * @throws IOException if a module cannot be read
     * @throws SaxonApiException if it does not compile
     */
    synchronized XsltExecutable executable() throws IOException, SaxonApiException {
        if (executable == null || changed()) {
            compile();
        }
        return executable;
    }

    /** A hash over all modules of {@link #executable()}. */
    synchronized String fingerprint() throws IOException, SaxonApiException {
        executable();
        return fingerprint;
    }

    private boolean changed() throws IOException {
        for (Map.Entry<Path, FileTime> module : modules.entrySet()) {
            if (!Files.exists(module.getKey()) || !Files.getLastModifiedTime(module.getKey()).equals(module.getValue())) {
                return true;
            }
        }
        return false;
    }

    private void compile() throws IOException, SaxonApiException {
        modules.clear();
        executable = null;
        Fingerprint content = new Fingerprint();
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setResourceResolver(request -> module(URI.create(request.uri), content));
        try {
            executable = compiler.compile(module(entry.toUri(), content));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        fingerprint = content.hex();
    }

    /** A module, from a file alone; null, and so Saxon's error, for anything else. */
    private Source module(URI uri, Fingerprint content) {
        if (!"file".equals(uri.getScheme())) {
            return null;
        }
        try {
            Path file = Path.of(uri);
            byte[] bytes = Files.readAllBytes(file);
            modules.put(file, Files.getLastModifiedTime(file));
            content.add(bytes);
            return new StreamSource(new ByteArrayInputStream(bytes), uri.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
