package com.lead2order.opportunity.opportunity;

import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.known.KnownRecords;
import com.lead2order.opportunity.salesmethod.ForecastCategory;
import com.lead2order.opportunity.salesmethod.MethodBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds that what people tell about a deal makes sense and names records that are there. */
@ApplicationScoped
class DetailsCheck {

    private final KnownRecords knownRecords;
    private final MethodBook methodBook;

    DetailsCheck(KnownRecords knownRecords, MethodBook methodBook) {
        this.knownRecords = knownRecords;
        this.methodBook = methodBook;
    }

    /** Refuses all that is wrong at once; what was there before is not asked again. */
    void require(OpportunityDetails details, @Nullable OpportunityDetails before) {
        var violations = new ArrayList<Violation>();
        if ((before == null || !before.accountId().equals(details.accountId()))
                && !knownRecords.isAccount(details.accountId())) {
            violations.add(new Violation("/accountId", "reference-unknown"));
        }
        var contact = details.primaryContactId();
        if (contact != null
                && (before == null || !contact.equals(before.primaryContactId()))
                && !knownRecords.isContact(contact)) {
            violations.add(new Violation("/primaryContactId", "reference-unknown"));
        }
        var method = details.salesMethodId();
        if (before != null && !Objects.equals(method, before.salesMethodId())) {
            violations.add(
                    new Violation("/salesMethodId", "cannot be changed once the deal is open"));
        } else if (before == null && method != null && methodBook.find(method).isEmpty()) {
            violations.add(new Violation("/salesMethodId", "is no known sales method"));
        }
        var amount = details.amount();
        if (amount != null && amount.amount().signum() < 0) {
            violations.add(new Violation("/amount/amount", "must not be negative"));
        }
        if (details.forecastOverride() == ForecastCategory.CLOSED) {
            violations.add(new Violation("/forecastOverride", "is for deals that are won"));
        }
        if (!violations.isEmpty()) {
            throw RequestRule.INVALID_VALUES.violatedBy(violations);
        }
    }
}
