package com.lead2order.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.bulk.Upserted.Outcome;
import com.lead2order.kit.json.JsonText;
import com.lead2order.kit.json.Utf8;
import com.lead2order.kit.rule.Languages;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads bulk requests: one JSON object per line, at most a thousand, answered one by one. */
@ApplicationScoped
public class BulkRequest {

    /** The media type of bulk requests. */
    public static final String NDJSON = "application/x-ndjson";

    private static final int MAX_ITEMS = 1000;

    private final JsonText json;
    private final Texts texts;
    private final HttpHeaders headers;

    BulkRequest(JsonText json, Texts texts, HttpHeaders headers) {
        this.json = json;
        this.texts = texts;
        this.headers = headers;
    }

    /** The answer to a bulk request, one item per line in their order. */
    public record Answer(int succeeded, int failed, List<Item> items) {}

    /**
     * What became of one line.
     *
     * @param line number of the line, from 1
     * @param problem why it was refused: the slug of the problem type
     */
    public record Item(
            int line,
            Outcome outcome,
            @Nullable UUID id,
            @Nullable String problem,
            @Nullable String message,
            List<com.lead2order.kit.rule.Violation> errors) {}

    private record Line(int number, @Nullable Sent record, @Nullable RuleViolation refusal) {}

    /**
     * Hands all readable lines to the use case at once and answers for every line.
     *
     * @throws RuleViolation {@code too-many-items} above a thousand lines
     */
    public <A> Answer run(
            byte[] body, Function<List<Sent>, List<Upserted<A>>> useCase, Function<A, UUID> idOf) {
        var lines = lines(body);
        var readable = new ArrayList<Sent>();
        for (var line : lines) {
            if (line.record() != null) {
                readable.add(line.record());
            }
        }
        var results = useCase.apply(readable).iterator();
        var items = new ArrayList<Item>();
        var languages = Languages.of(headers);
        for (var line : lines) {
            if (line.refusal() != null) {
                items.add(refused(line.number(), line.refusal(), languages));
                continue;
            }
            var result = results.next();
            items.add(
                    result.aggregate() == null
                            ? refused(line.number(), result.refusal(), languages)
                            : new Item(
                                    line.number(),
                                    result.outcome(),
                                    idOf.apply(result.aggregate()),
                                    null,
                                    null,
                                    List.of()));
        }
        var failed = (int) items.stream().filter(i -> i.outcome() == Outcome.REFUSED).count();
        return new Answer(items.size() - failed, failed, items);
    }

    private List<Line> lines(byte[] body) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var text : Utf8.lines(body)) {
            number++;
            if (isBlank(text)) {
                continue;
            }
            if (lines.size() == MAX_ITEMS) {
                throw RequestRule.TOO_MANY_ITEMS.violated("too-many-lines", MAX_ITEMS);
            }
            lines.add(line(number, text));
        }
        return lines;
    }

    private static boolean isBlank(ByteBuffer line) {
        for (int i = line.position(); i < line.limit(); i++) {
            if (line.get(i) != ' ' && line.get(i) != '\t' && line.get(i) != '\r') {
                return false;
            }
        }
        return true;
    }

    private Line line(int number, ByteBuffer text) {
        try {
            var tree = json.read(text, JsonNode.class);
            return tree == null
                    ? new Line(number, null, RequestRule.MALFORMED_BODY.violated())
                    : new Line(number, Sent.of(tree), null);
        } catch (RuleViolation refusal) {
            return new Line(number, null, refusal);
        }
    }

    private Item refused(int line, @Nullable RuleViolation refusal, List<Locale> languages) {
        if (refusal == null) {
            throw new IllegalStateException("refused without a reason");
        }
        return new Item(
                line,
                Outcome.REFUSED,
                null,
                refusal.rule().slug(),
                texts.message(refusal, languages),
                refusal.violations(languages));
    }
}
