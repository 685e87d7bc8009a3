package com.lead2order.gateway.routing;

import com.lead2order.gateway.problem.Detail;
import org.jspecify.annotations.Nullable;

/**
 * A path is only passed on if everyone reads it alike. Dot segments, empty segments, backslashes
 * and encoded control characters could mean one thing to the gateway and another to a service; an
 * encoded slash is fine, since keys of other systems may contain one, but it hides no dot segment.
 */
final class PlainPath {
    private static final int HEX = 16;
    private static final int DELETE = 127;

    private final String uri;
    private final StringBuilder segment = new StringBuilder();
    private int position;

    private PlainPath(String uri) {
        this.uri = uri;
    }

    /** What is wrong with the request target, in words for the client, or null. */
    static @Nullable Detail objectionTo(String uri) {
        return new PlainPath(uri).objection();
    }

    private @Nullable Detail objection() {
        if (!uri.startsWith("/")) {
            return Detail.NO_LEADING_SLASH;
        }
        if (uri.indexOf('#') >= 0) {
            return Detail.FRAGMENT;
        }
        int end = uri.indexOf('?') < 0 ? uri.length() : uri.indexOf('?');
        if (uri.substring(0, end).contains("//")) {
            return Detail.EMPTY_SEGMENT;
        }
        for (position = 1; position < end; position++) {
            int c = next(end);
            if (c <= ' ' || c == DELETE || c == '\\') {
                return Detail.CHARACTER_NOT_ALLOWED;
            }
            if (c != '/') {
                segment.append((char) c);
            } else if (isDots()) {
                return Detail.DOT_SEGMENT;
            } else {
                segment.setLength(0);
            }
        }
        if (isDots()) {
            return Detail.DOT_SEGMENT;
        }
        return isQueryReadable(end) ? null : Detail.CHARACTER_NOT_ALLOWED;
    }

    private boolean isQueryReadable(int start) {
        for (position = start; position < uri.length(); position++) {
            if (next(uri.length()) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The next character, decoded if it is a % code; -1 if it is not a valid one. */
    private int next(int end) {
        char c = uri.charAt(position);
        if (c != '%') {
            return c <= DELETE ? c : -1;
        }
        if (position + 2 >= end) {
            return -1;
        }
        int high = Character.digit(uri.charAt(position + 1), HEX);
        int low = Character.digit(uri.charAt(position + 2), HEX);
        position += 2;
        int decoded = high < 0 || low < 0 ? -1 : high * HEX + low;
        // an encoded space is an ordinary character of a key
        return decoded == ' ' ? '_' : decoded;
    }

    private boolean isDots() {
        int semicolon = segment.indexOf(";");
        String name = semicolon < 0 ? segment.toString() : segment.substring(0, semicolon);
        return name.equals(".") || name.equals("..");
    }
}
