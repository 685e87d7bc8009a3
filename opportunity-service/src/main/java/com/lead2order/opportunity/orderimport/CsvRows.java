package com.lead2order.opportunity.orderimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.lead2order.kit.rule.RequestRule;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into rows of cells (RFC 4180). The cells are separated by semicolons where the
 * first line has more of these than of commas. A cell in quotes may have line breaks.
 */
final class CsvRows {

    private static final CsvMapper CSV = new CsvMapper();

    private final LineReader lines;
    private ObjectReader reader = reader(',');
    private long line;

    CsvRows(LineReader lines) {
        this.lines = lines;
    }

    private static ObjectReader reader(char separator) {
        return CSV.readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    /** The cells of the first line, which tells how the cells are separated. */
    List<String> header() throws IOException {
        var text = text();
        if (text == null) {
            throw RequestRule.MALFORMED_BODY.violated("csv-without-header");
        }
        reader = reader(count(text, ';') > count(text, ',') ? ';' : ',');
        return cells(text);
    }

    /** The cells of the next row, null at the end. */
    @Nullable List<String> next() throws IOException {
        var text = text();
        return text == null ? null : cells(text);
    }

    /** The number of the line on which the last row began. */
    long line() {
        return line;
    }

    private @Nullable String text() throws IOException {
        do {
            if (!lines.next()) {
                return null;
            }
        } while (lines.isBlank());
        line = lines.number();
        var text = lines.text();
        if (count(text, '"') % 2 == 0) {
            return text;
        }
        var row = new StringBuilder(text);
        var quotes = count(text, '"');
        while (quotes % 2 != 0) {
            if (row.length() > LineReader.LONGEST_LINE || !lines.next()) {
                throw RequestRule.MALFORMED_BODY.violated("csv-quote-open");
            }
            var more = lines.text();
            quotes += count(more, '"');
            row.append('\n').append(more);
        }
        return row.toString();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private List<String> cells(String row) throws IOException {
        try (var parsed = reader.<String[]>readValues(row)) {
            return parsed.hasNextValue() ? List.of(parsed.nextValue()) : List.of();
        } catch (JsonProcessingException unreadable) {
            throw RequestRule.MALFORMED_BODY.violated("csv-malformed");
        }
    }
}
