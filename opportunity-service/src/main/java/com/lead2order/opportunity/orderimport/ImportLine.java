package com.lead2order.opportunity.orderimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.lead2order.kit.rule.Problems;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.opportunity.order.ErpOrder;
import com.lead2order.opportunity.order.OrderCheck;
import com.lead2order.opportunity.order.StatedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads one line of an import into a checked order. */
@ApplicationScoped
class ImportLine {

    /** What a line holds: an order, or why not. */
    record Result(
            @Nullable ErpOrder order,
            @Nullable String externalOrderNo,
            @Nullable RuleViolation refusal) {}

    private final ObjectReader orders;
    private final Clock clock;

    ImportLine(ObjectMapper json, Clock clock) {
        orders = json.readerFor(StatedOrder.class);
        this.clock = clock;
    }

    Result read(LineReader line, @Nullable String sourceSystem) {
        if (line.isTooLong()) {
            return new Result(
                    null,
                    null,
                    RequestRule.BODY_TOO_LARGE.violated(
                            "A line has at most " + LineReader.LONGEST_LINE + " bytes"));
        }
        String number = null;
        try {
            StatedOrder stated = orders.readValue(line.line(), 0, line.length());
            if (stated == null) {
                throw RequestRule.MALFORMED_BODY.violated("must be an order");
            }
            number = stated.externalOrderNo();
            return new Result(
                    OrderCheck.check(inSystem(stated, sourceSystem), LocalDate.now(clock)),
                    number,
                    null);
        } catch (RuleViolation refusal) {
            return new Result(null, number, refusal);
        } catch (JsonProcessingException unreadable) {
            return new Result(null, null, Problems.violationOf(unreadable));
        } catch (IOException unreadable) {
            return new Result(null, null, RequestRule.MALFORMED_BODY.violated("is not readable"));
        }
    }

    private static StatedOrder inSystem(StatedOrder stated, @Nullable String sourceSystem) {
        if (sourceSystem == null) {
            return stated;
        }
        if (stated.sourceSystem() != null && !stated.sourceSystem().equals(sourceSystem)) {
            throw RequestRule.INVALID_VALUES.violatedAt(
                    "/sourceSystem", "is another one than that of the import");
        }
        return stated.named(sourceSystem, stated.externalOrderNo());
    }
}
