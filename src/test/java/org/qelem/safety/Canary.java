package org.qelem.safety;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Files outside a publication with a secret that nobody may carry out, and a listener that nobody may call. */
final class Canary implements Closeable {

    /** In no output, as it stands or packed in a picture's note. */
    static final String SECRET = "canary-7f3a91-yellow";

    private static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Path folder;
    private final ServerSocket listener;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    /** @param folder where the files are laid down */
    Canary(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        write("secret.txt", SECRET);
        write("secret.md", "# Stolen\n\n" + SECRET + "\n");
        write("secret.css", "." + SECRET + " { fill: red }");
        write("secret.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>" + SECRET + "</text></svg>");
        write("secret.geojson", "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {\"layer\": \"" + SECRET + "\"}}]}");
        write("theme.yaml", "extends: base\nnote-size: " + SECRET + "\n");
        write("secret.dtd", "<!ENTITY secret '" + SECRET + "'>");
        Files.write(folder.resolve("secret.png"), PNG);
        Files.write(folder.resolve("secret.jpg"), (SECRET + " is no JPEG").getBytes(StandardCharsets.UTF_8));
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "canary");
        thread.setDaemon(true);
        thread.start();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void listen() {
        for (;;) {
            try (java.net.Socket socket = listener.accept()) {
                calls.add(String.valueOf(socket.getRemoteSocketAddress()));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** Where the listener listens. */
    String host() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** Who has called. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
