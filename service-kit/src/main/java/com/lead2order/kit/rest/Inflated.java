package com.lead2order.kit.rest;

import com.lead2order.kit.rule.RequestRule;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A gzip stream that is read up to a size; nothing is read before somebody asks for it. */
final class Inflated extends InputStream {

    private final InputStream compressed;
    private final long limit;
    private @Nullable InputStream inflated;
    private long count;

    Inflated(InputStream compressed, long limit) {
        this.compressed = compressed;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (inflated == null) {
                inflated = new GZIPInputStream(compressed);
            }
            var read = inflated.read(bytes, offset, length);
            count += Math.max(read, 0);
            if (count > limit) {
                throw RequestRule.BODY_TOO_LARGE.violated("inflated-too-far", limit);
            }
            return read;
        } catch (ZipException | EOFException unreadable) {
            throw RequestRule.MALFORMED_BODY.violated("not-gzip");
        }
    }

    @Override
    public void close() throws IOException {
        (inflated == null ? compressed : inflated).close();
    }
}
