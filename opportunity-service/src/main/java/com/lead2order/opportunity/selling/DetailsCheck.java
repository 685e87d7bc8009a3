package com.lead2order.opportunity.selling;

import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import com.lead2order.kit.visibility.Ownership;
import com.lead2order.kit.visibility.Partners;
import com.lead2order.opportunity.known.KnownRecords;
import com.lead2order.opportunity.salesmethod.ForecastCategory;
import com.lead2order.opportunity.salesmethod.MethodBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds that what people tell about an opportunity makes sense, and that it names records that are
 * there and that the caller sees. The owner is a matter of {@link Ownership}.
 */
@ApplicationScoped
class DetailsCheck {

    private final KnownRecords knownRecords;
    private final Partners partners;
    private final Ownership ownership;
    private final MethodBook methodBook;

    DetailsCheck(
            KnownRecords knownRecords,
            Partners partners,
            Ownership ownership,
            MethodBook methodBook) {
        this.knownRecords = knownRecords;
        this.partners = partners;
        this.ownership = ownership;
        this.methodBook = methodBook;
    }

    /**
     * Refuses all that is wrong at once; what was there before is not asked again.
     *
     * @param choosesMethod whether the method of the opportunity, which is not known, is being
     *     chosen
     */
    void require(
            OpportunityDetails details,
            @Nullable OpportunityDetails before,
            boolean choosesMethod) {
        var violations = new ArrayList<Violation>();
        addUnknown(violations, details, before);
        addMethod(violations, details.salesMethodId(), before, choosesMethod);
        if (details.forecastOverride() == ForecastCategory.CLOSED) {
            violations.add(new Violation("/forecastOverride", "category-of-won-deals"));
        }
        if (!violations.isEmpty()) {
            throw RequestRule.INVALID_VALUES.violatedBy(violations);
        }
    }

    private void addUnknown(
            List<Violation> violations,
            OpportunityDetails details,
            @Nullable OpportunityDetails before) {
        if ((before == null || !before.accountId().equals(details.accountId()))
                && !knownRecords.seesAccount(details.accountId())) {
            violations.add(new Violation("/accountId", "reference-unknown"));
        }
        var contact = details.primaryContactId();
        if (contact != null
                && (before == null || !contact.equals(before.primaryContactId()))
                && !knownRecords.seesContact(contact)) {
            violations.add(new Violation("/primaryContactId", "reference-unknown"));
        }
        var team = added(details.teamIds(), before == null ? List.of() : before.teamIds());
        ownership.lookUp(team);
        for (int i = 0; i < details.teamIds().size(); i++) {
            var member = details.teamIds().get(i);
            if (team.contains(member) && !ownership.isActive(member)) {
                violations.add(new Violation("/teamIds/" + i, "reference-unknown"));
            }
        }
        var named = added(details.partnerIds(), before == null ? List.of() : before.partnerIds());
        var known = partners.known(named);
        for (int i = 0; i < details.partnerIds().size(); i++) {
            var partner = details.partnerIds().get(i);
            if (named.contains(partner) && !known.contains(partner)) {
                violations.add(new Violation("/partnerIds/" + i, "reference-unknown"));
            }
        }
    }

    private static Set<UUID> added(List<UUID> now, List<UUID> before) {
        var added = new HashSet<>(now);
        before.forEach(added::remove);
        return added;
    }

    private void addMethod(
            List<Violation> violations,
            @Nullable UUID method,
            @Nullable OpportunityDetails before,
            boolean choosesMethod) {
        if (before != null && !choosesMethod && !Objects.equals(method, before.salesMethodId())) {
            violations.add(new Violation("/salesMethodId", "method-cannot-change"));
            return;
        }
        var isAsked = choosesMethod || (before == null && method != null);
        if (isAsked && (method == null || methodBook.find(method).isEmpty())) {
            violations.add(new Violation("/salesMethodId", "sales-method-unknown"));
        }
    }
}
