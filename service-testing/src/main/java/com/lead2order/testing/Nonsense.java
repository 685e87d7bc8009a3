package com.lead2order.testing;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values, texts and headers that have broken something somewhere before. */
final class Nonsense {

    /** Values as they stand in JSON. */
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-0",
                    "-1",
                    "1.5",
                    "1e400",
                    "2147483648",
                    "-2147483649",
                    "9223372036854775807",
                    "9223372036854775808",
                    "99999999999999999999999999999999999999",
                    "1234567890123",
                    "[]",
                    "{}",
                    "[[]]",
                    "[null]",
                    "[2026,1,31]",
                    "[2026,1,31,12,0]",
                    "{\"id\":null}",
                    "{\"system\":\"SAP\",\"key\":\"4711\"}",
                    "{\"id\":\"01900000-0000-7000-8000-0000000000ff\",\"system\":\"SAP\",\"key\":\"1\"}",
                    "{\"amount\":\"-1\",\"currency\":\"EUR\"}",
                    "{\"amount\":\"-0.00\",\"currency\":\"EUR\"}",
                    "{\"amount\":\"999999999999999.9999\",\"currency\":\"XXX\"}",
                    "{\"amount\":12.5,\"currency\":\"EUR \"}",
                    "{\"amount\":\"1e5\",\"currency\":\"eur\"}",
                    "{\"\\u0000\":1}",
                    "{\"a\":1,\"a\":2}",
                    "[".repeat(100) + "]".repeat(100));

    /** Texts, before they are written as JSON or percent-encoded. */
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "a\u0000b",
                    "\ud800",
                    "a\udfffb",
                    "\ufeffa",
                    "\u202eright to left",
                    "İSTANBUL ßtraße ﬃ e\u0301",
                    "😀👩‍👩‍👧‍👦",
                    "0000-01-01",
                    "0001-01-01",
                    "1899-12-31",
                    "9999-12-31",
                    "10000-01-01",
                    "+999999999-12-31",
                    "-999999999-01-01",
                    "2026-02-30",
                    "2026-1-1",
                    "2026-01-31T12:00:00Z",
                    "9999-12-31T23:59:59.999999999Z",
                    "+999999999-01-01T00:00:00Z",
                    "1000000000-01-01T00:00:00Z",
                    "0000-01-01T00:00:00Z",
                    "2026-01-31T24:00:00Z",
                    "2026-01-31T12:00:60Z",
                    "2026-01-31T12:00:00+18:00",
                    "2026-01-31T12:00:00+99:99",
                    "-0",
                    "-0.00",
                    "1e3",
                    "00012",
                    "-5",
                    "0",
                    "1",
                    "NaN",
                    "Infinity",
                    "99999999999999999999999999999.99999",
                    "0.00001",
                    "EUR ",
                    "XXX",
                    "eur",
                    "OPEN",
                    "open ",
                    "not-a-uuid",
                    "01900000-0000-7000-8000-0000000000ff",
                    " 01900000-0000-7000-8000-0000000000ff ",
                    "1-1-1-1-1",
                    "'; drop table account; --",
                    "%",
                    "%00",
                    "\\",
                    "_%\\_",
                    "<script>alert(1)</script>",
                    "${jndi:ldap://localhost/a}",
                    "{0}",
                    "../../etc/passwd",
                    "a,b,,c",
                    "-name,-name,name",
                    "x".repeat(300),
                    "ü".repeat(5_000),
                    "y".repeat(70_000));

    private static final List<String> HEADERS =
            List.of(
                    "",
                    " ",
                    ",",
                    ";",
                    ";;q=1",
                    "*",
                    "*/*",
                    "text/html",
                    "image/svg+xml",
                    "text/html, */*;q=0.1",
                    "application/json;q=0",
                    "application/json;q=x",
                    "application/json; charset=utf-16",
                    "application/json; charset=\"utf-8\"",
                    "application/json; charset=klingon",
                    "application/xml",
                    "application/x-ndjson",
                    "text/plain",
                    "text/csv",
                    "multipart/form-data",
                    "application/x-www-form-urlencoded",
                    "application/problem+json",
                    "application",
                    "/",
                    "a/b/c",
                    "de",
                    "de;q=2",
                    "x-klingon",
                    "123456789-abcdefghi",
                    "\u00e4\u00f6\u00fc",
                    "0",
                    "-1",
                    "\"1\"",
                    "\"1\", \"2\"",
                    "W/\"1\"",
                    "\"99999999999999999999\"",
                    "\"",
                    "gzip",
                    "br",
                    "gzip, gzip",
                    "identity",
                    "wait=5",
                    "wait=99999999999999999999",
                    "respond-async, wait=0",
                    "bytes=0-1",
                    "bytes=99999999999999999999-",
                    "00-00000000000000000000000000000000-0000000000000000-00",
                    "Thu, 01 Jan 1970 00:00:00 GMT",
                    "h".repeat(2_000));

    private static final List<String> NAMES =
            List.of(
                    "Accept",
                    "Accept-Language",
                    "Accept-Encoding",
                    "Accept-Charset",
                    "Content-Type",
                    "Content-Encoding",
                    "Content-Language",
                    "If-Match",
                    "If-None-Match",
                    "If-Modified-Since",
                    "Idempotency-Key",
                    "Prefer",
                    "Range",
                    "traceparent",
                    "Forwarded",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Host",
                    "X-HTTP-Method-Override",
                    "Origin",
                    "Cookie",
                    "Last-Event-ID");

    private static final List<String> PATH_STEPS =
            List.of(
                    "%00",
                    "%",
                    "%2",
                    "%zz",
                    "%ff",
                    "%c0%80",
                    "%ed%a0%80",
                    "%2F",
                    "%2e%2e",
                    "..;",
                    ";a=b",
                    "a;b=c",
                    "*",
                    "%20",
                    "%0d%0a",
                    "not-a-uuid",
                    "null",
                    "0",
                    "-1",
                    "%F0%9F%98%80",
                    "1-1-1-1-1",
                    "%2001900000-0000-7000-8000-0000000000ff",
                    "x".repeat(300),
                    "x".repeat(3_000));

    private final Random random;

    Nonsense(Random random) {
        this.random = random;
    }

    String value() {
        return random.nextBoolean() ? one(VALUES) : json(text());
    }

    String text() {
        return one(TEXTS);
    }

    String header() {
        return one(HEADERS);
    }

    String headerName() {
        return one(NAMES);
    }

    String pathStep() {
        return random.nextInt(4) == 0 ? UUID.randomUUID().toString() : one(PATH_STEPS);
    }

    /** Query text: percent-encoded as it should be, or broken. */
    String query() {
        return random.nextInt(5) == 0 ? one(PATH_STEPS) : encoded(text());
    }

    /** A good body made bad as a whole. */
    byte[] broken(String good) {
        return switch (random.nextInt(16)) {
            case 0 -> new byte[0];
            case 1 -> good.getBytes(UTF_16);
            case 2 -> good.getBytes(UTF_16LE);
            case 3 -> good.getBytes(Charset.forName("UTF-32"));
            case 4 -> bytes(new byte[] {(byte) 0xc0, (byte) 0xbb}, good.getBytes(UTF_8));
            case 5 ->
                    good.replaceFirst("[a-z](?=\")", "\u00ff")
                            .getBytes(Charset.forName("ISO-8859-1"));
            case 6 ->
                    bytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, good.getBytes(UTF_8));
            case 7 -> good.substring(0, good.length() / 2).getBytes(UTF_8);
            case 8 -> (good + good).getBytes(UTF_8);
            case 9 -> ("\u0000" + good).getBytes(UTF_8);
            case 10 -> ("[" + good + "]").getBytes(UTF_8);
            case 11 -> "null".getBytes(UTF_8);
            case 12 -> value().getBytes(UTF_8);
            case 13 -> good.replaceFirst("\\{", "{\"name\":1,\"name\":2,").getBytes(UTF_8);
            case 14 -> " \n\t ".getBytes(UTF_8);
            default -> good.replace('"', '\'').getBytes(UTF_8);
        };
    }

    static String encoded(String text) {
        return java.net.URLEncoder.encode(text, UTF_8);
    }

    private static String json(String text) {
        var json = new StringBuilder("\"");
        text.chars()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        json.append('\\').append((char) c);
                    } else if (c < ' ' || Character.isSurrogate((char) c)) {
                        json.append("\\u%04x".formatted(c));
                    } else {
                        json.append((char) c);
                    }
                });
        return json.append('"').toString();
    }

    private static byte[] bytes(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
