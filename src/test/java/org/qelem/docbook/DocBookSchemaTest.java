package org.qelem.docbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import org.junit.jupiter.api.Test;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

class DocBookSchemaTest {

    private static final Processor PROCESSOR = new Processor(false);
    private static final DocBookSchema SCHEMA = new DocBookSchema();

    private static List<Problem> problems(String content) {
        Problems problems = new Problems();
        String article = "<article version='5.2' xmlns='http://docbook.org/ns/docbook' xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " xmlns:q='http://qelem.org/ns/docbook' xml:lang='en' q:file='publication.yaml' q:line='0' q:column='0'>"
                + "<info><title>T</title></info>" + content + "</article>";
        try {
            SCHEMA.validate(PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader(article))), PROCESSOR, problems);
        } catch (SaxonApiException e) {
            throw new AssertionError(e);
        }
        return problems.all();
    }

    @Test
    void whatQelemWritesIsValid() {
        assertThat(problems("<section xml:id='a' q:level='1' q:mark='1.' label='1'><title>S</title><para>a<footnote xml:id='n' role='page'"
                + " label='1' q:mark='*1'><para>N</para></footnote> <footnote role='endnote' q:awaited='true'><para/></footnote></para></section>"))
                .isEmpty();
    }

    @Test
    void whatDocBookForbidsIsToldAtItsPlace() {
        assertThat(problems("<para q:file='t.md' q:line='3' q:column='5'><section/></para>")).isNotEmpty().first()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("docbook-invalid");
                    assertThat(problem.place()).hasToString("t.md:3:5");
                });
    }

    @Test
    void anAttributeOfOursThatIsNotInTheCustomizationIsTold() {
        assertThat(problems("<para q:colour='red' q:file='t.md' q:line='3' q:column='5'/>")).extracting(Problem::code)
                .containsExactly("docbook-invalid");
    }
}
