package com.lead2order.agreement.line;

import com.lead2order.kit.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a party plans for a line; priority and weight stay as they are where nothing is said. */
public record LinePlan(
        Money value,
        @Nullable String rationale,
        @Nullable Integer priority,
        @Nullable BigDecimal weightPercent) {}
