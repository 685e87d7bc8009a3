package com.lead2order.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection that costs next to nothing, so that what is measured on a
 * small machine is the system and not the client.
 */
final class Connection implements AutoCloseable {

    /** An answer. */
    record Answer(int status, String headers, String body) {

        /** The value of a header, empty where there is none. */
        String header(String name) {
            for (var line : headers.split("\r\n", -1)) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }

        /** Fails where it is none of success. */
        Answer requireSuccess() {
            if (status < 200 || status > 299) {
                throw new IllegalStateException(headers + body);
            }
            return this;
        }
    }

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private final String token;

    Connection(URI server, String token) throws IOException {
        this.socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.out = socket.getOutputStream();
        this.host = server.getHost() + ":" + server.getPort();
        this.token = token;
    }

    Answer get(String path, String... headers) throws IOException {
        return call("GET", path, "", headers);
    }

    Answer post(String path, String body, String... headers) throws IOException {
        return call("POST", path, body, headers);
    }

    Answer put(String path, String body, String... headers) throws IOException {
        return call("PUT", path, body, headers);
    }

    private Answer call(String method, String path, String body, String... headers)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder();
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(host);
        head.append("\r\nAuthorization: Bearer ").append(token);
        for (var header : headers) {
            head.append("\r\n").append(header);
        }
        if (!method.equals("GET")) {
            head.append("\r\nContent-Type: application/json\r\nContent-Length: ");
            head.append(bytes.length);
        }
        head.append("\r\n\r\n");
        var headBytes = head.toString().getBytes(StandardCharsets.UTF_8);
        var request = new byte[headBytes.length + bytes.length];
        System.arraycopy(headBytes, 0, request, 0, headBytes.length);
        System.arraycopy(bytes, 0, request, headBytes.length, bytes.length);
        out.write(request);
        out.flush();
        return answer();
    }

    private Answer answer() throws IOException {
        var head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("the server closed the connection: " + head);
            }
            head.append((char) b);
        }
        var headers = head.toString();
        var status = Integer.parseInt(headers.substring(9, 12));
        var answer = new Answer(status, headers, "");
        if (answer.header("Transfer-Encoding").equals("chunked")) {
            return new Answer(status, headers, chunks());
        }
        var length = answer.header("Content-Length");
        var body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        while (true) {
            var size = Integer.parseInt(line(), 16);
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
            if (size == 0) {
                return body.toString();
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        int b;
        while ((b = in.read()) != '\n') {
            if (b < 0) {
                throw new IOException("the server closed the connection");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
