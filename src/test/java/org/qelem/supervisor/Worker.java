package org.qelem.supervisor;

import java.io.FileWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A worker that does to each of its publications what its argument says, and tells all that it knows. */
public final class Worker {

    private Worker() {
    }

    public static void main(String[] arguments) throws Exception {
        String ended = System.getProperty(Supervisor.ENDED, "");
        int first = ended.isEmpty() ? 0 : Integer.parseInt(ended.replaceAll(".*;", "").split(" ")[0]) + 1;
        System.out.println("started with [" + ended + "]");
        for (int i = first; i < arguments.length && !arguments[i].startsWith("--"); i++) {
            tell("publication " + i + " " + System.currentTimeMillis());
            tell("step doing " + arguments[i]);
            switch (arguments[i]) {
                case "hang" -> Thread.sleep(Long.MAX_VALUE);
                case "fill" -> fill();
                case "die" -> Runtime.getRuntime().halt(134);
                case "defect" -> {
                    tell("end");
                    System.exit(3);
                }
                default -> System.out.println("built " + i);
            }
        }
        tell("end");
        System.exit(ended.isEmpty() ? 0 : 1);
    }

    private static void fill() {
        List<byte[]> all = new ArrayList<>();
        try {
            for (;;) {
                all.add(new byte[1 << 20]);
            }
        } catch (OutOfMemoryError e) {
            System.out.println("a library that catches all has gone on with " + all.size());
        }
    }

    private static void tell(String line) throws IOException {
        try (FileWriter record = new FileWriter(System.getProperty(Supervisor.RECORD), true)) {
            record.write(line + "\n");
        }
    }
}
