package com.lead2order.kit.rule;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a request accepts. What is no language is passed over: a text in English is
 * better than a refusal for the sake of a header.
 */
public final class Languages {

    private static final Pattern RANGE =
            Pattern.compile(
                    "\\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)\\s*(?:;\\s*q=([01](?:\\.\\d{0,3})?)\\s*)?");
    private static final int LONGEST = 500;

    private record Range(Locale locale, double quality) {}

    private Languages() {}

    /** The languages that a request accepts, best first. */
    public static List<Locale> of(HttpHeaders headers) {
        return of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static List<Locale> of(@Nullable String header) {
        var ranges = new ArrayList<Range>();
        if (header != null && header.length() <= LONGEST) {
            for (var part : header.split(",", -1)) {
                var range = RANGE.matcher(part);
                if (range.matches()) {
                    var quality = range.group(2) == null ? 1 : Double.parseDouble(range.group(2));
                    ranges.add(new Range(Locale.forLanguageTag(range.group(1)), quality));
                }
            }
        }
        return ranges.stream()
                .filter(range -> range.quality() > 0)
                .sorted(Comparator.comparingDouble(Range::quality).reversed())
                .map(Range::locale)
                .toList();
    }
}
