package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.json.Utf8;
import com.lead2order.kit.rule.NotReadable;
import com.lead2order.kit.rule.RequestRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a stream line by line without ever holding more than one line, and hashes it on the way. A
 * line that is too long is skipped and said to be so; one that takes too long to arrive ends the
 * stream, so that nobody holds it open for ever.
 */
final class LineReader {

    static final int LONGEST_LINE = 4 * 1024 * 1024;

    private static final Duration SLOWEST_LINE = Duration.ofSeconds(60);
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;
    private byte[] line = new byte[4096];
    private int length;
    private boolean tooLong;
    private long number;
    private long bytesRead;
    private long begun;

    LineReader(InputStream stream) {
        this.stream = stream;
    }

    /** Goes to the next line; returns whether there is one. */
    boolean next() throws IOException {
        begun = System.nanoTime();
        length = 0;
        tooLong = false;
        var any = readLine();
        if (any) {
            number++;
            if (number == 1) {
                dropByteOrderMark();
            }
        }
        return any;
    }

    private boolean readLine() throws IOException {
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
        if (System.nanoTime() - begun > SLOWEST_LINE.toNanos()) {
            throw new IOException("A line took longer than " + SLOWEST_LINE);
        }
        return true;
    }

    private void dropByteOrderMark() {
        if (length >= 3 && Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
            System.arraycopy(line, 3, line, 0, length - 3);
            length -= 3;
        }
    }

    /**
     * The line as text.
     *
     * @throws com.lead2order.kit.rule.RuleViolation where it is too long, or not in UTF-8
     */
    String text() {
        try {
            return Utf8.decode(bytes());
        } catch (NotReadable invalid) {
            throw RequestRule.MALFORMED_BODY.violatedBy(List.of(invalid.at("")));
        }
    }

    /**
     * The bytes of the line, until the next one is read.
     *
     * @throws com.lead2order.kit.rule.RuleViolation where it is too long
     */
    ByteBuffer bytes() {
        if (tooLong) {
            throw RequestRule.BODY_TOO_LARGE.violated("line-too-long", LONGEST_LINE);
        }
        return ByteBuffer.wrap(line, 0, length);
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
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
