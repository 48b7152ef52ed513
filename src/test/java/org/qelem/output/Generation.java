package org.qelem.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problems;

/** Files whose every byte follows from their name and the number of the build that has written them. */
final class Generation {

    static final List<String> NAMES = List.of("a-screen.pdf", "a-epub.epub", "a.xml");

    private Generation() {
    }

    static Map<String, byte[]> contents(int generation) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        NAMES.forEach(name -> contents.put(name, content(name, generation)));
        return contents;
    }

    private static byte[] content(String name, int generation) {
        Random random = new Random(generation * 31L + name.hashCode());
        byte[] bytes = new byte[100_000 + random.nextInt(100_000)];
        random.nextBytes(bytes);
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) (generation >> 8 * i);
        }
        return bytes;
    }

    /** The generations that the files of a folder are of. */
    static Set<Integer> in(Path folder) throws IOException {
        Set<Integer> generations = new TreeSet<>();
        for (String name : NAMES) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            int generation = 0;
            for (int i = 3; i >= 0; i--) {
                generation = generation << 8 | bytes[i] & 0xFF;
            }
            if (!Arrays.equals(bytes, content(name, generation))) {
                throw new AssertionError(name + " is of no generation, neither " + generation + " nor another");
            }
            generations.add(generation);
        }
        return generations;
    }

    /** A process that builds generation after generation, and says when the first is there: the folder, the first, and how many. */
    public static void main(String[] arguments) {
        Problems problems = new Problems();
        int first = Integer.parseInt(arguments[1]);
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            try (OutputFolder output = OutputFolder.open(Path.of(arguments[0]), problems)) {
                output.replace(contents(first + i), problems);
                if (i == 0) {
                    System.out.print(">");
                    System.out.flush();
                }
            } catch (BuildFailed e) {
                System.out.println(problems.all());
                System.exit(1);
            }
        }
    }
}
