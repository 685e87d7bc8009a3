package com.lead2order.kit.json;

import com.lead2order.kit.rule.NotReadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text that comes in as bytes: UTF-8 and nothing else, with or without a byte order mark. */
public final class Utf8 {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private Utf8() {}

    /**
     * The text of a whole body or of one line of it, as it was sent.
     *
     * @throws NotReadable {@code not-utf-8}
     */
    public static String decode(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new NotReadable("not-utf-8");
        }
    }

    /** The same bytes without the byte order mark that the start of a stream may have. */
    public static ByteBuffer withoutMark(byte[] start) {
        var bytes = ByteBuffer.wrap(start);
        var isMarked = start.length >= MARK.length && Arrays.equals(start, 0, 3, MARK, 0, 3);
        return isMarked ? bytes.position(MARK.length) : bytes;
    }

    /** The lines of a body without their ends; one that is not UTF-8 hinders no other. */
    public static List<ByteBuffer> lines(byte[] body) {
        var rest = withoutMark(body);
        var lines = new ArrayList<ByteBuffer>();
        var start = rest.position();
        for (int i = start; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                lines.add(ByteBuffer.wrap(body, start, i - start));
                start = i + 1;
            }
        }
        return lines;
    }
}
