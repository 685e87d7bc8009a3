package com.lead2order.opportunity.orderimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.json.JsonText;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.opportunity.erp.OrderCheck;
import com.lead2order.opportunity.erp.StatedOrder;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes checked orders of JSON, for one import.
 *
 * @param sourceSystem of the whole import, null where each order names its own
 * @param mine which source systems the caller speaks for
 */
record OrderParser(
        JsonText json, @Nullable String sourceSystem, Predicate<String> mine, LocalDate today) {

    SentOrder parse(long line, ByteBuffer order) {
        return parse(line, () -> json.read(order, StatedOrder.class));
    }

    SentOrder parse(long line, JsonNode order) {
        return parse(line, () -> json.read(order, StatedOrder.class));
    }

    private SentOrder parse(long line, Supplier<@Nullable StatedOrder> source) {
        String number = null;
        try {
            var stated = source.get();
            if (stated == null) {
                throw RequestRule.MALFORMED_BODY.violated("object-expected");
            }
            number = stated.externalOrderNo();
            var order = OrderCheck.check(inSystem(stated), today);
            return new SentOrder(line, order, number, null);
        } catch (RuleViolation refusal) {
            return SentOrder.refused(line, number, refusal);
        }
    }

    private StatedOrder inSystem(StatedOrder stated) {
        var named = stated.sourceSystem();
        if (sourceSystem != null && named != null && !named.equals(sourceSystem)) {
            throw RequestRule.INVALID_VALUES.violatedAt("/sourceSystem", "other-than-of-import");
        }
        if (sourceSystem == null && named != null && !mine.test(named)) {
            throw RequestRule.SOURCE_SYSTEM_NOT_YOURS.violated();
        }
        return sourceSystem == null ? stated : stated.named(sourceSystem, stated.externalOrderNo());
    }
}
