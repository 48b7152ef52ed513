package org.qelem.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Step;
import net.sf.saxon.s9api.streams.Steps;
import org.qelem.docbook.DocBookSchema;
import org.qelem.problem.Problems;

/** What makes a document DocBook as Qelem writes it: the schema, and ids to which its references lead. */
final class Validity {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final DocBookSchema schema = new DocBookSchema();

    void check(XdmNode document, String name) {
        Problems problems = new Problems();
        schema.validate(document, Conversion.PROCESSOR, problems);
        assertThat(problems.all()).as("faults of %s against DocBook 5.2", name).isEmpty();
        List<String> ids = values(document, Steps.attribute(XML, "id"));
        assertThat(ids).as("ids of %s", name).doesNotHaveDuplicates();
        assertThat(Set.copyOf(ids)).as("ids of %s", name).containsAll(values(document, Steps.attribute("linkend")));
    }

    private static List<String> values(XdmNode document, Step<XdmNode> attribute) {
        return document.select(Steps.descendant().then(attribute)).map(XdmNode::getStringValue).toList();
    }
}
