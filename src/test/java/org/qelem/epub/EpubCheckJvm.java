package org.qelem.epub;

/**
 * Runs EPUBCheck over several files in the JVM that {@link EpubCheckTest} starts: book and report in turn. EPUBCheck is on
 * the class path there and nowhere else, so it is called by name.
 */
public final class EpubCheckJvm {

    private EpubCheckJvm() {
    }

    public static void main(String[] files) throws ReflectiveOperationException {
        Class<?> checker = Class.forName("com.adobe.epubcheck.tool.EpubChecker");
        for (int i = 0; i < files.length; i += 2) {
            checker.getMethod("run", String[].class).invoke(checker.getConstructor().newInstance(),
                    (Object) new String[] {files[i], "--json", files[i + 1]});
        }
    }
}
