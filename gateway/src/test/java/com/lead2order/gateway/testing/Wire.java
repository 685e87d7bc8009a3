package com.lead2order.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test writes exactly the bytes it means; clients would correct them. */
public final class Wire implements AutoCloseable {
    private final Socket socket;

    public Wire(int port) {
        try {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(5_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request line and headers, and reads all there is until the other side closes. */
    public static String exchange(int port, String requestLine, String... headers) {
        try (Wire wire = new Wire(port)) {
            wire.send(
                    requestLine
                            + "\r\nHost: localhost\r\nConnection: close\r\n"
                            + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                            + "\r\n");
            return wire.readToEnd();
        }
    }

    public Wire send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything until the other side closes the connection or falls silent. */
    public String readToEnd() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException e) {
            all.writeBytes("<silence>".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            all.writeBytes("<reset>".getBytes(StandardCharsets.ISO_8859_1));
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads until the text has arrived; the rest stays for the next call. */
    public String readUntil(String text) {
        StringBuilder read = new StringBuilder();
        try {
            while (read.indexOf(text) < 0) {
                int c = socket.getInputStream().read();
                if (c < 0) {
                    return read + "<closed>";
                }
                read.append((char) c);
            }
        } catch (IOException e) {
            return read + "<" + e.getMessage() + ">";
        }
        return read.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
