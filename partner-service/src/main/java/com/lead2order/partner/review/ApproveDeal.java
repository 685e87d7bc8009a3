package com.lead2order.partner.review;

import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.Reference;
import com.lead2order.partner.claim.FirstCome;
import com.lead2order.partner.registration.DealRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a deal to the partner who registered it. The opportunity and, where the customer is new,
 * the account get their ids here; the services that own them open them as soon as they hear of it.
 */
@ApplicationScoped
class ApproveDeal {

    /**
     * @param protectionDays how long the deal is protected; the program's or the installation's
     *     days where nothing is said
     * @param account an account that we have, where the partner did not know so
     */
    record Command(
            UUID dealId,
            IfMatch ifMatch,
            @Nullable String justification,
            @Nullable Integer protectionDays,
            @Nullable Reference account) {}

    /** What the approval brought about. */
    record Result(UUID opportunityId, UUID accountId, LocalDate expiresOn, long version) {}

    private final DealRegistrations deals;
    private final ReviewDeal review;
    private final FirstCome firstCome;
    private final Promises promises;
    private final Caller caller;

    ApproveDeal(
            DealRegistrations deals,
            ReviewDeal review,
            FirstCome firstCome,
            Promises promises,
            Caller caller) {
        this.deals = deals;
        this.review = review;
        this.firstCome = firstCome;
        this.promises = promises;
        this.caller = caller;
    }

    @Transactional
    Result handle(Command command) {
        var deal = review.forDecision(command.dealId(), command.ifMatch());
        deal.requireApprovableBy(caller.personId());
        var named = promises.accountNamed(command.account(), deal);
        firstCome.require(deal, named, command.justification());
        var promise = promises.of(deal, named, command.protectionDays(), command.justification());
        deals.save(deal, deal.approve(promise), command.justification());
        return new Result(
                promise.opportunityId(), promise.accountId(), promise.expiresOn(), deal.version());
    }
}
