package org.qelem.map;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/**
 * The stylesheet of maps: compiled when a map is to be drawn, and kept until one of its files changes. Whether one has
 * changed is seen without compiling, which takes longer than all else that a kept drawing asks for.
 */
final class MapStylesheet {

    private static final Pattern MODULE = Pattern.compile("<xsl:(?:include|import)\\b[^>]*\\bhref=\"([^\"]+)\"");

    private final Processor processor;
    private final Path entry;
    private XsltExecutable executable;
    private String compiled;

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
        String now = fingerprint();
        if (!now.equals(compiled)) {
            XsltCompiler compiler = processor.newXsltCompiler();
            // From files alone; null, and so Saxon's error, for anything else.
            compiler.setResourceResolver(request ->
                    "file".equals(URI.create(request.uri).getScheme()) ? new StreamSource(request.uri) : null);
            executable = compiler.compile(new StreamSource(entry.toUri().toString()));
            compiled = now;
        }
        return executable;
    }

    /** A hash over the entry and all modules that it includes or imports. */
    String fingerprint() throws IOException {
        Fingerprint content = new Fingerprint();
        Set<Path> met = new LinkedHashSet<>(Set.of(entry));
        Deque<Path> open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            Path file = open.pop();
            byte[] bytes = Files.readAllBytes(file);
            content.add(bytes);
            Matcher module = MODULE.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (module.find()) {
                Path path = file.resolveSibling(module.group(1)).normalize();
                if (met.add(path)) {
                    open.add(path);
                }
            }
        }
        return content.hex();
    }
}
