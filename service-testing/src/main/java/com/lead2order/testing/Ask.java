package com.lead2order.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes over the wire.
 *
 * @param target path and query, percent-encoded or not
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
record Ask(
        String operation,
        String method,
        String target,
        Map<String, String> headers,
        byte @Nullable [] body) {

    static Ask of(String operation, String method, String target) {
        return new Ask(operation, method, target, Map.of(), null);
    }

    Ask with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Ask(operation, method, target, more, body);
    }

    Ask body(String type, byte[] bytes) {
        return new Ask(operation, method, target, headers, bytes).with("Content-Type", type);
    }

    Ask target(String other) {
        return new Ask(operation, method, other, headers, body);
    }

    Ask method(String other) {
        return new Ask(operation, other, target, headers, body);
    }

    byte[] bytes() {
        var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body != null || !method.matches("GET|HEAD|OPTIONS")) {
            head.append("Content-Length: ").append(body == null ? 0 : body.length).append("\r\n");
        }
        head.append("\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    /** As one line for a person. */
    @Override
    public String toString() {
        var shown = new LinkedHashMap<>(headers);
        shown.remove("Authorization");
        var text = body == null ? "" : new String(body, UTF_8);
        return method
                + ' '
                + shortened(target)
                + ' '
                + shown
                + ' '
                + shortened(text.replace("\u0000", "<NUL>"));
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }
}
