package com.lead2order.agreement.opening;

import com.lead2order.agreement.known.SalesForce;
import com.lead2order.agreement.target.AgreementRule;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom the caller opens agreements: those below, or some of them by name; never themselves. */
@ApplicationScoped
class EmployeesBelow {

    private final SalesForce salesForce;
    private final Caller caller;

    EmployeesBelow(SalesForce salesForce, Caller caller) {
        this.salesForce = salesForce;
        this.caller = caller;
    }

    /** Managers by employee. */
    Map<UUID, UUID> managers(@Nullable List<Reference> named) {
        if (named == null) {
            var managers = salesForce.managersOf(null);
            caller.person().ifPresent(me -> managers.remove(me.id()));
            return managers;
        }
        var people = named.stream().map(salesForce::resolve).toList();
        var managers = salesForce.managersOf(people.stream().flatMap(Optional::stream).toList());
        caller.person().ifPresent(me -> managers.remove(me.id()));
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < people.size(); i++) {
            // whether there is such a person is not for everybody to know
            if (people.get(i).filter(managers::containsKey).isEmpty()) {
                violations.add(new Violation("/employees/" + i, "nobody-below"));
            }
        }
        if (!violations.isEmpty()) {
            throw AgreementRule.EMPLOYEES_MUST_BE_BELOW.violatedBy(violations);
        }
        return managers;
    }
}
