package org.qelem.docbook;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/** DocBook 5.2 as published (RELAX NG), narrowed and extended by {@code qelem.rnc}. */
public final class DocBookSchema {

    private static final String QELEM = "http://qelem.org/ns/docbook";
    private static final String CUSTOMIZATION = "/org/qelem/docbook/qelem.rnc";
    private static final String PUBLISHED = "/org/docbook/schemas/docbook/5.2CR5/rng/docbook.rnc";

    /** A base against which the customization's include resolves; an address in a jar would not do. */
    private static final String SYSTEM_ID = "qelem:/docbook/qelem.rnc";

    private Schema schema;

    /**
     * Checks a document, raw or prepared. A document that is not valid is a defect of Qelem, reported at the place of
     * the element at fault.
     */
    public void validate(XdmNode document, Processor processor, Problems problems) {
        Places places = new Places();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Reporter(places, problems));
        Validator validator = schema().createValidator(properties.toPropertyMap());
        places.setContentHandler(validator.getContentHandler());
        try {
            processor.writeXdmValue(document, new SAXDestination(places));
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the schema, once: it takes a third of a second, which a build spends beside its other work. */
    public synchronized Schema schema() {
        if (schema == null) {
            PropertyMapBuilder properties = new PropertyMapBuilder();
            properties.put(ValidateProperty.ENTITY_RESOLVER, (publicId, systemId) -> source(
                    systemId.endsWith("/docbook.rnc") ? PUBLISHED : CUSTOMIZATION, systemId));
            try {
                InputSource customization = source(CUSTOMIZATION, SYSTEM_ID);
                schema = CompactSchemaReader.getInstance().createSchema(customization, properties.toPropertyMap());
            } catch (SAXException | IOException | IncorrectSchemaException e) {
                throw new IllegalStateException(e);
            }
        }
        return schema;
    }

    private static InputSource source(String resource, String systemId) {
        InputSource source = new InputSource(DocBookSchema.class.getResourceAsStream(resource));
        source.setSystemId(systemId);
        return source;
    }

    /** Remembers where the validator is. */
    private static final class Places extends XMLFilterImpl {

        private Place place = Place.of("publication.yaml");

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            if (attributes.getValue(QELEM, "line") != null) {
                place = new Place(attributes.getValue(QELEM, "file"), Integer.parseInt(attributes.getValue(QELEM, "line")),
                        Integer.parseInt(attributes.getValue(QELEM, "column")));
            }
            super.startElement(uri, localName, name, attributes);
        }
    }

    private record Reporter(Places places, Problems problems) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            problems.error("docbook-invalid", places.place, e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
