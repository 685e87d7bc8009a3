package com.lead2order.lead.contact;

import com.lead2order.kit.rule.Violation;
import com.lead2order.lead.account.AccountBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Holds that contacts work at accounts that are there. */
@ApplicationScoped
class KnownAccounts {

    private final AccountBase accountBase;

    KnownAccounts(AccountBase accountBase) {
        this.accountBase = accountBase;
    }

    /**
     * Refuses places at accounts that the caller does not see, all at once; a place where the
     * contact was before is not asked again.
     */
    void require(List<ContactDetails.AtAccount> places, List<ContactDetails.AtAccount> before) {
        var known = new HashSet<UUID>();
        before.forEach(place -> known.add(place.accountId()));
        known.addAll(
                among(
                        places.stream()
                                .filter(place -> !known.contains(place.accountId()))
                                .toList()));
        require(places, known);
    }

    /** Those of the accounts of the given places that the caller sees, in one statement. */
    Set<UUID> among(List<ContactDetails.AtAccount> places) {
        return places.isEmpty()
                ? Set.of()
                : accountBase.visibleAmong(
                        places.stream().map(ContactDetails.AtAccount::accountId).toList());
    }

    /** As above, for who knows which accounts are there. */
    static void require(List<ContactDetails.AtAccount> places, Set<UUID> known) {
        var unknown = new ArrayList<Violation>();
        for (int i = 0; i < places.size(); i++) {
            if (!known.contains(places.get(i).accountId())) {
                unknown.add(new Violation("/accounts/" + i + "/accountId", "reference-unknown"));
            }
        }
        if (!unknown.isEmpty()) {
            throw ContactRule.ACCOUNTS_MUST_EXIST.violatedBy(unknown);
        }
    }
}
