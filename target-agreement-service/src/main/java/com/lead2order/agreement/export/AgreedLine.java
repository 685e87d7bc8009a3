package com.lead2order.agreement.export;

import com.lead2order.kit.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line that has come into force. */
public record AgreedLine(
        UUID lineId,
        @Nullable UUID accountId,
        @Nullable UUID productGroupId,
        @Nullable UUID productId,
        String measure,
        Money value) {}
