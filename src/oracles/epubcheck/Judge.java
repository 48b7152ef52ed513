import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.File;

/** Whether EPUBs are what they ought to be, by EPUBCheck: {@code Judge one.epub other.epub}. */
public class Judge {

    public static void main(String[] files) {
        Report.of(files, (file, report) -> {
            Listener listener = new Listener(file, report);
            new EpubCheck(file, listener).doValidate();
            report.judged("EPUB " + listener.version + " by EPUBCheck " + EpubCheck.version());
        });
    }

    /** Hands on what EPUBCheck finds wrong, and not what it merely remarks. */
    private static final class Listener extends MasterReport {

        private final File file;
        private final Report report;
        private String version = "";

        private Listener(File file, Report report) {
            super(true);
            this.file = file;
            this.report = report;
        }

        @Override
        public void message(Message message, EPUBLocation location, Object... arguments) {
            boolean error = message.getSeverity() == Severity.FATAL || message.getSeverity() == Severity.ERROR;
            if (error || message.getSeverity() == Severity.WARNING) {
                boolean whole = new File(location.getPath()).getName().equals(file.getName());
                report.found(error, message.getID().toString(), message.getMessage(arguments), whole ? "" : location.getPath(),
                        location.getLine(), location.getColumn());
            }
        }

        @Override
        public void info(String resource, FeatureEnum feature, String value) {
            if (feature == FeatureEnum.FORMAT_VERSION) {
                version = value;
            }
        }

        @Override
        public int generate() {
            return 0;
        }

        @Override
        public void initialize() {
            // nothing is kept
        }
    }
}
