package com.lead2order.agreement.target;

import com.lead2order.agreement.policy.PolicyDetails;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/** Between whom, for which fiscal year and under which rules an agreement is made. */
public record Occasion(
        UUID cycleId,
        UUID employeeId,
        UUID managerId,
        String calendarCode,
        String fiscalYear,
        LocalDate from,
        LocalDate to,
        Currency currency,
        UUID policyId,
        long policyVersion,
        PolicyDetails terms) {}
