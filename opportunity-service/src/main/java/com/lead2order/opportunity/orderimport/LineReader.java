package com.lead2order.opportunity.orderimport;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Reads a stream line by line without ever holding more than one line, and hashes it on the way. A
 * line that is too long is skipped and said to be so.
 */
final class LineReader {

    static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final InputStream stream;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;
    private byte[] line = new byte[4096];
    private int length;
    private boolean tooLong;
    private long bytesRead;

    LineReader(InputStream stream) {
        this.stream = stream;
    }

    /** Goes to the next line; returns whether there is one. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        var any = false;
        while (true) {
            if (position == end && !fill()) {
                return any;
            }
            any = true;
            var from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            keep(from, position - from);
            if (position < end) {
                position++;
                return true;
            }
        }
    }

    private void keep(int from, int count) {
        if (tooLong || length + count > LONGEST_LINE) {
            tooLong = true;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        end = stream.read(buffer);
        position = 0;
        if (end <= 0) {
            end = 0;
            return false;
        }
        digest.update(buffer, 0, end);
        bytesRead += end;
        return true;
    }

    /** The bytes of the line; valid up to {@link #length()} and until the next line. */
    byte[] line() {
        return line;
    }

    int length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    long bytesRead() {
        return bytesRead;
    }

    /** The hash of everything, once it was read. */
    byte[] hash() {
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
