import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.verapdf.ReleaseDetails;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether PDFs are what their metadata claims, by veraPDF: {@code Judge one.pdf other.pdf}. */
public class Judge {

    /** What veraPDF says of the object that breaks a rule begins with the way to it: root/document[0]/pages[3](… */
    private static final Pattern PAGE = Pattern.compile("/pages\\[(\\d+)\\]");

    /** Failures of a rule that are kept with their places; the others are counted. */
    private static final int MOST = 100;

    public static void main(String[] files) {
        VeraGreenfieldFoundryProvider.initialise();
        Report.of(files, Judge::judge);
    }

    private static void judge(File file, Report report) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file)) {
            List<PDFAFlavour> claimed = parser.getFlavours();
            if (!claimed.isEmpty()) {
                // without what passes, with messages, without a report of progress
                for (ValidationResult result : Foundries.defaultInstance().createValidator(claimed, MOST, false, true, false).validateAll(parser)) {
                    tell(result, report);
                }
            }
            report.judged((claimed.isEmpty() ? "no claim of PDF/A or PDF/UA" : claimed.stream().map(Judge::name).collect(Collectors.joining(", ")))
                    + " by veraPDF " + ReleaseDetails.byId("core").getVersion());
        }
    }

    private static void tell(ValidationResult result, Report report) {
        result.getFailedChecks().forEach((rule, times) -> {
            Predicate<TestAssertion> ofRule = assertion -> assertion.getRuleId().equals(rule);
            List<TestAssertion> failures = result.getTestAssertions().stream().filter(ofRule).toList();
            report.found(rule.getSpecification().getId() + ", " + rule.getClause() + "-" + rule.getTestNumber(),
                    failures.stream().map(Judge::message).findFirst().orElse(""), times, failures.stream().flatMapToInt(Judge::page));
        });
    }

    private static String message(TestAssertion failure) {
        return failure.getErrorMessage() == null || failure.getErrorMessage().isBlank() ? failure.getMessage() : failure.getErrorMessage();
    }

    private static IntStream page(TestAssertion failure) {
        Matcher page = PAGE.matcher(failure.getLocation().getContext());
        return page.find() ? IntStream.of(Integer.parseInt(page.group(1)) + 1) : IntStream.empty();
    }

    /** {@code PDF/A-2a}, {@code PDF/UA-1}. */
    private static String name(PDFAFlavour flavour) {
        return flavour.getPart().getName().replace('_', '/') + flavour.getLevel().getCode().toLowerCase(Locale.ROOT);
    }
}
