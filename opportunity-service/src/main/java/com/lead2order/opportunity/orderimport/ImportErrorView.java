package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.intake.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an import that did not become the order that holds.
 *
 * @param line number of the line, from 1
 * @param problem slug of the problem type
 */
record ImportErrorView(
        UUID id,
        long line,
        Outcome outcome,
        @Nullable String externalOrderNo,
        String problem,
        String message,
        List<Violation> errors) {}
