import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints what veraPDF finds wrong in files, a line a rule: {@code Validate 2a,ua1 one.pdf other.pdf}. */
public class Validate {

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int i = 1; i < arguments.length; i++) {
            for (String flavour : arguments[0].split(",")) {
                validate(Path.of(arguments[i]), PDFAFlavour.byFlavourId(flavour));
            }
        }
    }

    private static void validate(Path file, PDFAFlavour flavour) throws Exception {
        try (InputStream stream = new FileInputStream(file.toFile());
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
            ValidationResult result = validator.validate(parser);
            Map<String, Integer> failures = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.merge(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
                            + " " + assertion.getMessage(), 1, Integer::sum);
                }
            }
            System.out.println(file.getFileName() + " " + flavour.getId() + (result.isCompliant() ? " compliant" : " not compliant"));
            failures.forEach((rule, count) -> System.out.println("  " + count + " × " + rule));
        }
    }
}
