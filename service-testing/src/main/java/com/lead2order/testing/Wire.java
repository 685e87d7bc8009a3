package com.lead2order.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 by hand, since a good client refuses to send what has to be tried. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 15_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(int port) {
        this.port = port;
    }

    /** An answer; names of headers are in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Sends a request and reads its answer, over the same connection while it lasts. */
    Answer send(Ask ask) throws IOException {
        var bytes = ask.bytes();
        try {
            return exchange(bytes, ask.method());
        } catch (IOException closedMeanwhile) {
            close();
            return exchange(bytes, ask.method());
        }
    }

    private Answer exchange(byte[] request, String method) throws IOException {
        var input = in;
        var open = socket;
        if (open == null || input == null) {
            open = new Socket("localhost", port);
            open.setSoTimeout(PATIENCE_MILLIS);
            open.setTcpNoDelay(true);
            input = new BufferedInputStream(open.getInputStream());
            socket = open;
            in = input;
        }
        open.getOutputStream().write(request);
        open.getOutputStream().flush();
        var status = Integer.parseInt(line(input).split(" ", -1)[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(input); !line.isEmpty(); line = line(input)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var body = method.equals("HEAD") || status == 204 ? new byte[0] : body(input, headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers, new String(body, UTF_8));
    }

    private static byte[] body(InputStream input, Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return input.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        var body = new ByteArrayOutputStream();
        for (var size = size(input); size > 0; size = size(input)) {
            body.write(input.readNBytes(size));
            line(input);
        }
        line(input);
        return body.toByteArray();
    }

    private static int size(InputStream input) throws IOException {
        return Integer.parseInt(line(input).strip(), 16);
    }

    private static String line(InputStream input) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }
}
