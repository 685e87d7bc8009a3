package com.lead2order.kit.sql;

/** What PostgreSQL can store as text. */
public final class StorableText {

    private StorableText() {}

    /** The same text with a replacement character for each one that cannot be stored. */
    public static String storable(String text) {
        if (isStorable(text)) {
            return text;
        }
        var storable = new StringBuilder();
        text.codePoints()
                .map(c -> c == 0 || (c >= 0xd800 && c <= 0xdfff) ? 0xfffd : c)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }

    /** Whether the text has neither a null character nor an unpaired surrogate. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The text, at most so long, with a replacement character for whatever cannot be stored. */
    public static String made(String text, int longest) {
        var storable = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .limit(longest)
                .map(c -> c == 0 || isSurrogate(c) ? 0xFFFD : c)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
