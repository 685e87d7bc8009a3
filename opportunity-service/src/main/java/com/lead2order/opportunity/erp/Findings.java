package com.lead2order.opportunity.erp;

import com.lead2order.kit.reference.ExternalKey;
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

    void add(String pointer, String code, Object... args) {
        violations.add(new Violation(pointer, code, args));
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
            add(pointer, "required");
        }
        return value;
    }

    /** The name that another system gave, of an order or of itself. */
    String key(String pointer, @Nullable String key, int longest) {
        if (key == null) {
            add(pointer, "required");
            return "";
        }
        if (!ExternalKey.Check.isValid(key, longest)) {
            add(pointer, "external-key-malformed", longest);
        }
        return key;
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
            add(pointer, "ambiguous-reference");
        } else if (reference.id() == null) {
            var _ = key(pointer + "/system", reference.system(), ExternalKey.MAX_SYSTEM_LENGTH);
            var _ = key(pointer + "/key", reference.key(), ExternalKey.MAX_LENGTH);
        }
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
            add(pointer, "too-many-digits", 15, 4);
        }
    }

    /** Checks that an amount has the sign of its order's type; zero always has. */
    void sign(String pointer, @Nullable BigDecimal amount, OrderType type) {
        if (amount == null || amount.signum() == 0) {
            return;
        }
        if (type == OrderType.ORDER && amount.signum() < 0) {
            add(pointer, "negative-order");
        } else if (type != OrderType.ORDER && amount.signum() > 0) {
            add(pointer, "positive-return", type);
        }
    }
}
