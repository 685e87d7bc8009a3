package com.lead2order.partner.review;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Reference;
import com.lead2order.partner.claim.DealCustomers;
import com.lead2order.partner.claim.SameCustomer;
import com.lead2order.partner.profile.PartnerBase;
import com.lead2order.partner.protection.ProtectionTime;
import com.lead2order.partner.registration.Approval;
import com.lead2order.partner.registration.DealRegistration;
import com.lead2order.partner.registration.DealRule;
import com.lead2order.partner.registration.EndCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the promise of an approval: for which account, how long, and who looks after the deal. */
@ApplicationScoped
class Promises {

    private final DealCustomers customers;
    private final PartnerBase partnerBase;
    private final SameCustomer sameCustomer;
    private final ProtectionTime protectionTime;
    private final Caller caller;
    private final Clock clock;

    Promises(
            DealCustomers customers,
            PartnerBase partnerBase,
            SameCustomer sameCustomer,
            ProtectionTime protectionTime,
            Caller caller,
            Clock clock) {
        this.customers = customers;
        this.partnerBase = partnerBase;
        this.sameCustomer = sameCustomer;
        this.protectionTime = protectionTime;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The account that a decision names in place of what the partner told; null where it names
     * none. An opportunity that is open already stays with its account.
     */
    @Nullable UUID accountNamed(@Nullable Reference account, DealRegistration deal) {
        if (account == null) {
            return null;
        }
        var named = customers.forDecision(account, deal);
        var before = deal.approval();
        DealRule.CUSTOMER_MUST_STAY.require(before == null || before.accountId().equals(named));
        return named;
    }

    /** The promise of an approval at this moment; one that is made anew keeps its ids. */
    Approval of(
            DealRegistration deal,
            @Nullable UUID named,
            @Nullable Integer protectionDays,
            @Nullable String justification) {
        DealRule.PARTNER_MUST_BE_ACTIVE.require(partnerBase.required(deal.partnerId()).isActive());
        var before = deal.approval();
        var known = before == null ? accountOf(deal, named) : before.accountId();
        var details = deal.details();
        var newAccount =
                before == null
                        ? known == null ? newCustomer(details.account()) : null
                        : before.newAccount();
        return new Approval(
                before == null ? UuidCreator.getTimeOrderedEpoch() : before.opportunityId(),
                known == null ? UuidCreator.getTimeOrderedEpoch() : known,
                newAccount,
                details.name(),
                details.amount(),
                details.closeDate(),
                protectionTime.until(details.programId(), protectionDays),
                managerOf(deal),
                clock.instant(),
                caller.personId(),
                justification);
    }

    /** Who looks after the partner at this moment; the approver, where nobody does or they left. */
    private UUID managerOf(DealRegistration deal) {
        return partnerBase.managerOf(deal.partnerId()).orElseGet(caller::personId);
    }

    /** The account of the customer: no second one is opened for a customer that has one. */
    private @Nullable UUID accountOf(DealRegistration deal, @Nullable UUID named) {
        var told = deal.details().account().id();
        if (named != null || told != null) {
            return named == null ? told : named;
        }
        var accounts = sameCustomer.accountsOf(deal);
        if (accounts.size() > 1) {
            throw DealRule.CUSTOMER_MUST_BE_CLEAR.violatedAt("/account", "required");
        }
        return accounts.isEmpty() ? null : accounts.getFirst();
    }

    private static Approval.NewCustomer newCustomer(EndCustomer customer) {
        var name = customer.name();
        return new Approval.NewCustomer(name == null ? "" : name, customer.country());
    }
}
