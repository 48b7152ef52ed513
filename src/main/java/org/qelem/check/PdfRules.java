package org.qelem.check;

import java.util.List;
import java.util.stream.Stream;
import org.qelem.check.pdf.AltTexts;
import org.qelem.check.pdf.ArchiveStandards;
import org.qelem.check.pdf.Attachments;
import org.qelem.check.pdf.EmbeddedFonts;
import org.qelem.check.pdf.EmptyPages;
import org.qelem.check.pdf.Encryption;
import org.qelem.check.pdf.FontLicences;
import org.qelem.check.pdf.PageSizes;
import org.qelem.check.pdf.PictureResolution;
import org.qelem.check.pdf.ReadablePages;
import org.qelem.check.pdf.ReadableText;
import org.qelem.check.pdf.Scripts;
import org.qelem.check.pdf.SubsetFonts;
import org.qelem.check.print.Annotations;
import org.qelem.check.print.BlackOverprint;
import org.qelem.check.print.Bleed;
import org.qelem.check.print.Boxes;
import org.qelem.check.print.ColourSpaces;
import org.qelem.check.print.IccProfiles;
import org.qelem.check.print.InkCoverage;
import org.qelem.check.print.OutputIntents;
import org.qelem.check.print.PrintableColours;
import org.qelem.check.print.RichBlackText;
import org.qelem.check.print.SpotColours;
import org.qelem.check.print.StandardClaimed;
import org.qelem.check.print.ThinLines;
import org.qelem.check.print.Transparency;
import org.qelem.check.print.TrimBoxes;
import org.qelem.check.print.WhiteOverprint;
import org.qelem.check.typography.TypographyRules;

/** The rules that Qelem knows for a PDF. Each is named in {@code standard.yaml}, and the other way round. */
public final class PdfRules {

    private PdfRules() {
    }

    /** All of them, in the order in which a report tells of them. */
    public static List<PdfRule> all() {
        return Stream.concat(onObjects().stream(), TypographyRules.all().stream()).toList();
    }

    private static List<PdfRule> onObjects() {
        return List.of(new ReadablePages(), new EmbeddedFonts(), new SubsetFonts(), new ReadableText(), new FontLicences(),
                new PictureResolution(), new PageSizes(), new EmptyPages(), new AltTexts(), new Encryption(), new Scripts(),
                new Attachments(), new IccProfiles(), new OutputIntents(), new ArchiveStandards(),
                new StandardClaimed(), new TrimBoxes(), new Boxes(), new Bleed(), new ColourSpaces(), new PrintableColours(), new SpotColours(),
                new InkCoverage(), new ThinLines(), new Transparency(), new WhiteOverprint(), new BlackOverprint(),
                new RichBlackText(), new Annotations());
    }
}
