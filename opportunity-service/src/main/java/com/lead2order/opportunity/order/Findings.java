package com.lead2order.opportunity.order;

import com.lead2order.kit.json.StorableText;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with an order, so that it is said at once. */
final class Findings {

    private static final Reference NOTHING = new Reference(null, null, null);

    private final List<Violation> violations = new ArrayList<>();

    void add(String pointer, String message) {
        violations.add(new Violation(pointer, message));
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    /** Throws {@code invalid-values} where anything is wrong. */
    void requireNone() {
        if (!violations.isEmpty()) {
            throw RequestRule.INVALID_VALUES.violatedBy(violations);
        }
    }

    <T> @Nullable T required(String pointer, @Nullable T value) {
        if (value == null) {
            add(pointer, "must not be null");
        }
        return value;
    }

    String text(String pointer, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            add(pointer, "must not be blank");
            return "";
        }
        if (text.length() > longest || !StorableText.isStorable(text)) {
            add(pointer, "must have at most " + longest + " characters");
        }
        return text;
    }

    Reference requiredReference(String pointer, @Nullable Reference reference) {
        reference(pointer, required(pointer, reference));
        return reference == null ? NOTHING : reference;
    }

    void reference(String pointer, @Nullable Reference reference) {
        if (reference == null) {
            return;
        }
        if (!reference.isUnambiguous()) {
            add(pointer, "must be either {\"id\"} or {\"system\", \"key\"}");
        } else if (tooLong(reference.system(), 64) || tooLong(reference.key(), 128)) {
            add(pointer, "has a system of at most 64 and a key of at most 128");
        }
    }

    private static boolean tooLong(@Nullable String text, int longest) {
        return text != null && text.length() > longest;
    }

    BigDecimal requiredNumber(String pointer, @Nullable BigDecimal number) {
        return number(pointer, required(pointer, number));
    }

    /** The number, zero where none is there. */
    BigDecimal number(String pointer, @Nullable BigDecimal number) {
        digits(pointer, number);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** Checks that an amount or a quantity can be stored as it is. */
    void digits(String pointer, @Nullable BigDecimal number) {
        if (number == null) {
            return;
        }
        var scale = number.scale();
        if ((scale > 4 && number.stripTrailingZeros().scale() > 4)
                || number.precision() - scale > 15) {
            add(pointer, "must have at most 15 digits before and 4 after the point");
        }
    }

    /** Checks that an amount has the sign of its order's type; zero always has. */
    void sign(String pointer, @Nullable BigDecimal amount, OrderType type) {
        if (amount == null || amount.signum() == 0) {
            return;
        }
        if (type == OrderType.ORDER && amount.signum() < 0) {
            add(pointer, "must not be negative; only returns and credits are");
        } else if (type != OrderType.ORDER && amount.signum() > 0) {
            add(pointer, "must not be positive: a " + type + " states negative amounts");
        }
    }
}
