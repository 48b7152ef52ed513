package org.qelem.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;
import org.qelem.manuscript.SourcePlaces;
import org.qelem.problem.Problems;

/** Every page has a place in the text at which it begins, a blank one too: that of the next page, or the end. */
class PageStartsTest {

    private static final Path HOME = Path.of("").toAbsolutePath();

    @Test
    void aBlankPageBeginsWhereTheNextDoes() throws Exception {
        Processor processor = new Processor(false);
        XdmNode fo = processor.newDocumentBuilder().build(new StreamSource(new StringReader("""
                <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Source Serif 4" xml:lang="en">
                  <fo:layout-master-set>
                    <fo:simple-page-master master-name="a" page-width="20cm" page-height="5cm" margin="1cm"><fo:region-body/></fo:simple-page-master>
                  </fo:layout-master-set>
                  <fo:declarations>
                    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Text</rdf:li></rdf:Alt></dc:title>
                      </rdf:Description></rdf:RDF></x:xmpmeta>
                  </fo:declarations>
                  <fo:page-sequence master-reference="a" format="i" force-page-count="even">
                    <fo:flow flow-name="xsl-region-body"><fo:block>Cover</fo:block></fo:flow>
                  </fo:page-sequence>
                  <fo:page-sequence master-reference="a" initial-page-number="1" force-page-count="even">
                    <fo:flow flow-name="xsl-region-body"><fo:block>One two</fo:block><fo:block break-before="page">&#8220;Three&#8221;</fo:block>
                      <fo:block break-before="page">four</fo:block></fo:flow>
                  </fo:page-sequence>
                </fo:root>""")));
        Problems problems = new Problems();
        Layout layout = new PdfRenderer(Fonts.read(HOME.resolve("fonts/fonts.xml"))).render(destination -> {
            try {
                processor.writeXdmValue(fo, destination);
            } catch (SaxonApiException e) {
                throw new IllegalStateException(e);
            }
        }, new PdfRenderer.Job("text.pdf", HOME.resolve("seeds"), new SourcePlaces(List.of()), new Evenness(0, 0.02), false,
                new ForScreen(), Instant.EPOCH), problems).layout();
        assertThat(problems.all()).isEmpty();
        assertThat(layout.units()).isEqualTo("CoverOnetwoThreefour");
        assertThat(layout.starts()).containsExactly(new PageStart("i", 0, 0), new PageStart("ii", 5, 0),
                new PageStart("1", 5, 0), new PageStart("2", 11, 1), new PageStart("3", 16, 0), new PageStart("4", 20, 0));
    }
}
