package com.lead2order.opportunity.salesmethod;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.rule.Violation;
import com.lead2order.kit.sql.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;

/** Lays down a new sales method; a changed method is a new one. */
@ApplicationScoped
class LayDownMethod {

    private final SalesMethods methods;
    private final Locks locks;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    LayDownMethod(SalesMethods methods, Locks locks, Journal journal, Caller caller, Clock clock) {
        this.methods = methods;
        this.locks = locks;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    SalesMethodView handle(SalesMethodDetails details) {
        requireSensible(details);
        locks.exclusive("codes of sales methods");
        if (methods.isTaken(details.code())) {
            throw SalesMethodRule.CODE_MUST_BE_NEW.violatedAt("/code", "code-of-another-method");
        }
        var method =
                new SalesMethod(
                        UuidCreator.getTimeOrderedEpoch(),
                        details,
                        caller.personIdOrNull(),
                        clock.instant());
        methods.persistAndFlush(method);
        journal.record(() ->
                OutgoingEvent.internal(
                        "sales-methods",
                        method.id().toString(),
                        "com.lead2order.sales-method.laid-down.v1",
                        method.version(),
                        SalesMethodView.of(method)));
        return SalesMethodView.of(method);
    }

    private static void requireSensible(SalesMethodDetails details) {
        var violations = new ArrayList<Violation>();
        var codes = new HashSet<String>();
        for (int i = 0; i < details.stages().size(); i++) {
            var stage = details.stages().get(i);
            if (!codes.add(stage.code())) {
                violations.add(new Violation("/stages/" + i + "/code", "stage-code-twice"));
            }
            if (stage.forecastCategory() == ForecastCategory.CLOSED
                    || stage.forecastCategory() == ForecastCategory.OMITTED) {
                violations.add(
                        new Violation(
                                "/stages/" + i + "/forecastCategory", "category-of-closed-deals"));
            }
        }
        if (!violations.isEmpty()) {
            throw SalesMethodRule.STAGES_MUST_MAKE_SENSE.violatedBy(violations);
        }
    }
}
