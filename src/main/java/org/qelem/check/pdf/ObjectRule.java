package org.qelem.check.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;

/** A rule that looks at every dictionary of the file, wherever it hangs. */
abstract class ObjectRule implements PdfRule {

    private final String name;

    ObjectRule(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void check(CheckedPdf pdf, Findings findings) throws IOException {
        for (COSObjectKey key : List.copyOf(pdf.document().getDocument().getXrefTable().keySet())) {
            COSObject object = pdf.document().getDocument().getObjectFromPool(key);
            Deque<COSBase> open = new ArrayDeque<>();
            push(object.getObject(), open);
            while (!open.isEmpty()) {
                COSBase next = open.pop();
                if (next instanceof COSDictionary dictionary) {
                    check(dictionary, pdf, findings);
                    pushAll(dictionary.getValues(), open);
                } else if (next instanceof COSArray array) {
                    pushAll(array.toList(), open);
                }
            }
        }
    }

    /** What is an object of its own comes by itself. */
    private static void pushAll(Collection<? extends COSBase> values, Deque<COSBase> open) {
        values.forEach(value -> push(value, open));
    }

    private static void push(COSBase value, Deque<COSBase> open) {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            open.push(value);
        }
    }

    protected abstract void check(COSDictionary dictionary, CheckedPdf pdf, Findings findings);
}
