package com.lead2order.partner.deal;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.partner.partner.PartnerBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
            @Nullable EndCustomer account) {}

    /** What the approval brought about. */
    record Result(UUID opportunityId, UUID accountId, LocalDate expiresOn, long version) {}

    private final DealRegistrations deals;
    private final ReviewDeal review;
    private final FirstCome firstCome;
    private final DealReferences references;
    private final ProtectionTime protectionTime;
    private final PartnerBase partnerBase;
    private final Caller caller;
    private final Clock clock;

    ApproveDeal(
            DealRegistrations deals,
            ReviewDeal review,
            FirstCome firstCome,
            DealReferences references,
            ProtectionTime protectionTime,
            PartnerBase partnerBase,
            Caller caller,
            Clock clock) {
        this.deals = deals;
        this.review = review;
        this.firstCome = firstCome;
        this.references = references;
        this.protectionTime = protectionTime;
        this.partnerBase = partnerBase;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Result handle(Command command) {
        var deal = review.forDecision(command.dealId(), command.ifMatch());
        firstCome.require(deal, command.justification());
        var promise = promise(deal, command);
        deals.save(deal, deal.approve(promise), command.justification());
        return new Result(
                promise.opportunityId(), promise.accountId(), promise.expiresOn(), deal.version());
    }

    /** A decision that is made anew keeps the ids of the first one. */
    private Approval promise(DealRegistration deal, Command command) {
        var before = deal.approval();
        var customer =
                command.account() == null
                        ? deal.details().account()
                        : references.resolved(command.account(), "/account");
        var accountId = customer.id();
        var isNew = accountId == null;
        if (before != null && command.account() == null) {
            accountId = before.accountId();
            isNew = before.newAccount() != null;
        }
        var approver = caller.personId();
        var manager = partnerBase.required(deal.partnerId()).channelManagerId();
        var details = deal.details();
        return new Approval(
                before == null ? UuidCreator.getTimeOrderedEpoch() : before.opportunityId(),
                accountId == null ? UuidCreator.getTimeOrderedEpoch() : accountId,
                isNew ? newCustomer(customer) : null,
                details.name(),
                details.amount(),
                details.closeDate(),
                protectionTime.until(details.programId(), command.protectionDays()),
                manager == null ? approver : manager,
                clock.instant(),
                approver,
                command.justification());
    }

    private static Approval.NewCustomer newCustomer(EndCustomer customer) {
        var name = customer.name();
        return new Approval.NewCustomer(name == null ? "" : name, customer.country());
    }
}
