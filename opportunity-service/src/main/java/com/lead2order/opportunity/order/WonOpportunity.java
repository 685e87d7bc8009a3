package com.lead2order.opportunity.order;

import com.lead2order.kit.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was agreed when an opportunity was won. */
public record WonOpportunity(
        UUID opportunityId,
        UUID accountId,
        @Nullable UUID partnerId,
        Money amount,
        LocalDate agreedOn) {}
