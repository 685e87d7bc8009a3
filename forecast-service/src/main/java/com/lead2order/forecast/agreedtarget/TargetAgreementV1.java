package com.lead2order.forecast.agreedtarget;

import com.lead2order.kit.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What attainment reads of a target agreement; see contracts/target-agreements.
 *
 * @param fiscalYear for example {@code AW:FY2013}
 */
record TargetAgreementV1(
        UUID id, UUID employeeId, String fiscalYear, String state, List<LineV1> lines) {

    /** One target. */
    record LineV1(String measure, @Nullable Money agreedValue) {}

    TargetAgreementV1 {
        lines = lines == null ? List.of() : lines;
    }

    /** Whether it is what the employee is measured by, also after the year has ended. */
    boolean isInForce() {
        return state.equals("IN_FORCE") || state.equals("CLOSED");
    }

    /** The revenue that was agreed; null where there is none, or in several currencies. */
    @Nullable Money revenue() {
        Money sum = null;
        for (var line : lines) {
            var value = line.agreedValue();
            if (!line.measure().equals("REVENUE") || value == null) {
                continue;
            }
            if (sum != null && !sum.currency().equals(value.currency())) {
                return null;
            }
            sum =
                    sum == null
                            ? value
                            : new Money(sum.amount().add(value.amount()), value.currency());
        }
        return sum;
    }
}
