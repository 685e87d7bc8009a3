package com.lead2order.agreement.agreement;

import com.lead2order.agreement.known.SalesForce;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var violations = new ArrayList<Violation>();
        var people = new ArrayList<UUID>();
        for (int i = 0; i < named.size(); i++) {
            var person = salesForce.resolve(named.get(i)).orElse(null);
            if (person == null) {
                violations.add(new Violation("/employees/" + i, "is no known person"));
            }
            people.add(person == null ? new UUID(0, 0) : person);
        }
        var managers = salesForce.managersOf(people);
        caller.person().ifPresent(me -> managers.remove(me.id()));
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).getLeastSignificantBits() != 0
                    && !managers.containsKey(people.get(i))) {
                violations.add(
                        new Violation("/employees/" + i, "is not below you, or has no manager"));
            }
        }
        if (!violations.isEmpty()) {
            throw AgreementRule.EMPLOYEES_MUST_BE_BELOW.violatedBy(violations);
        }
        return managers;
    }
}
