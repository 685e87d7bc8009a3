package com.lead2order.partner.registration;

import com.lead2order.kit.audit.Authorship;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A deal that a partner tells us about first. Once it is approved the opportunity is theirs for a
 * time, and the registration follows it to its end.
 */
@Entity
public class DealRegistration {

    @Id private UUID id;
    @Version private long version;
    private String number;

    @Enumerated(EnumType.STRING)
    private DealStatus status;

    private UUID partnerId;

    @JdbcTypeCode(SqlTypes.JSON)
    private DealDetails details;

    private @Nullable Instant submittedAt;
    private @Nullable UUID submittedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decision decision;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Approval approval;

    @JdbcTypeCode(SqlTypes.JSON)
    private DealHistory history;

    @JdbcTypeCode(SqlTypes.JSON)
    private Authors authors;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    DealRegistration() {}

    public DealRegistration(
            UUID id, String number, UUID partnerId, DealDetails details, Authorship authorship) {
        this.id = id;
        this.number = number;
        this.status = DealStatus.DRAFT;
        this.partnerId = partnerId;
        this.details = requireWorth(details);
        this.decision = Decision.none();
        this.history = DealHistory.empty();
        this.authors = Authors.startingWith(authorship.createdBy());
        this.authorship = authorship;
    }

    /** The partner tells more, or something else; empty where nothing is new. */
    public Optional<DealEvent.Changed> change(DealDetails changed, @Nullable UUID by, Instant now) {
        requireOpenForChanges();
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = requireWorth(changed);
        authors = authors.with(by);
        authorship = authorship.changed(by, now);
        return Optional.of(new DealEvent.Changed(id));
    }

    /** The partner asks for our decision; who comes first keeps the time of the first asking. */
    public DealEvent.Submitted submit(@Nullable UUID by, Instant now) {
        if (status.isDecided()) {
            throw status.illegal(DealStatus.SUBMITTED.name());
        }
        become(DealStatus.SUBMITTED, null, by, now);
        submittedAt = submittedAt == null ? now : submittedAt;
        submittedBy = by;
        return new DealEvent.Submitted(id);
    }

    /** A decision is taken back, so that it can be made anew. */
    public DealEvent.Submitted takeDecisionBack(String reason, @Nullable UUID by, Instant now) {
        if (!status.isDecided()) {
            throw status.illegal(DealStatus.SUBMITTED.name());
        }
        become(DealStatus.SUBMITTED, reason, by, now);
        decision = decision.open();
        return new DealEvent.Submitted(id);
    }

    /** A channel manager looks at it. */
    public DealEvent.ReviewStarted startReview(@Nullable UUID by, Instant now) {
        become(DealStatus.IN_REVIEW, null, by, now);
        return new DealEvent.ReviewStarted(id);
    }

    /** The partner has to answer a question first. */
    public DealEvent.Returned returnWith(String question, @Nullable UUID by, Instant now) {
        become(DealStatus.RETURNED, question, by, now);
        decision = decision.asking(question);
        return new DealEvent.Returned(id);
    }

    /** Refuses changes of what the partner has already asked a decision for. */
    public void requireOpenForChanges() {
        if (!status.isOpenForChanges()) {
            throw DealRule.DEAL_MUST_BE_OPEN_FOR_CHANGES
                    .violated()
                    .with("currentState", status.name());
        }
    }

    /** Refuses an approval in any other state than under review, and by those who wrote it. */
    public void requireApprovableBy(UUID decider) {
        var _ = status.become(DealStatus.APPROVED);
        requireOtherThanAuthors(decider);
    }

    /** The deal becomes the partner's; not by those who registered or changed it. */
    public DealEvent.Approved approve(Approval promise) {
        requireApprovableBy(promise.approvedBy());
        become(
                DealStatus.APPROVED,
                promise.justification(),
                promise.approvedBy(),
                promise.approvedAt());
        decision = decision.open();
        approval = promise;
        return new DealEvent.Approved(id);
    }

    /** The partner does not get the deal. */
    public DealEvent.Rejected reject(String reason, @Nullable UUID by, Instant now) {
        become(DealStatus.REJECTED, reason, by, now);
        decision = decision.refusing(reason, null);
        return new DealEvent.Rejected(id);
    }

    /** The same deal was registered before. */
    public DealEvent.FoundDuplicate markDuplicate(
            UUID of, String reason, @Nullable UUID by, Instant now) {
        become(DealStatus.DUPLICATE, reason, by, now);
        decision = decision.refusing(reason, of);
        return new DealEvent.FoundDuplicate(id);
    }

    /** The partner wants it no longer. */
    public DealEvent.Withdrawn withdraw(@Nullable String reason, @Nullable UUID by, Instant now) {
        become(DealStatus.WITHDRAWN, reason, by, now);
        return new DealEvent.Withdrawn(id);
    }

    /** The partner needs more time; a step of its own, and not by those who wrote it. */
    public DealEvent.Extended extend(
            LocalDate expiresOn, String reason, UUID by, ZonedDateTime now) {
        if (status != DealStatus.APPROVED || approval == null) {
            throw status.illegal("EXTENDED");
        }
        requireOtherThanAuthors(by);
        approval = approval.until(expiresOn, now.toLocalDate());
        var at = now.toInstant();
        history = history.with(new DealHistory.Step(status, status, at, by, reason));
        decision = decision.extended(new Decision.Extension(expiresOn, reason, by, at));
        authorship = authorship.changed(by, at);
        return new DealEvent.Extended(id);
    }

    /** The time of protection is over. */
    public DealEvent.Expired expire(Instant now) {
        become(DealStatus.EXPIRED, null, null, now);
        return new DealEvent.Expired(id);
    }

    /** The opportunity has come to its end, and the registration with it. */
    public DealEvent.Closed close(boolean won, Instant now) {
        become(won ? DealStatus.CLOSED_WON : DealStatus.CLOSED_LOST, null, null, now);
        return new DealEvent.Closed(id);
    }

    private void become(
            DealStatus target, @Nullable String comment, @Nullable UUID by, Instant now) {
        var before = status;
        status = before.become(target);
        history = history.with(new DealHistory.Step(before, target, now, by, comment));
        authorship = authorship.changed(by, now);
    }

    private void requireOtherThanAuthors(UUID decider) {
        DealRule.AUTHOR_MAY_NOT_DECIDE.require(
                !authors.include(decider)
                        && !decider.equals(authorship.createdBy())
                        && !decider.equals(submittedBy));
    }

    private static DealDetails requireWorth(DealDetails details) {
        if (details.amount().amount().signum() <= 0) {
            throw DealRule.AMOUNT_MUST_BE_POSITIVE.violatedAt("/amount/amount", "not-positive");
        }
        return details;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    String number() {
        return number;
    }

    public DealStatus status() {
        return status;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public DealDetails details() {
        return details;
    }

    /** The customer's account, as far as there is one. */
    public @Nullable UUID accountId() {
        return approval == null ? details.account().id() : approval.accountId();
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    Decision decision() {
        return decision;
    }

    /** The promise, also one that is not valid any more. */
    public @Nullable Approval approval() {
        return approval;
    }

    List<DealHistory.Step> history() {
        return history.steps();
    }

    Authorship authorship() {
        return authorship;
    }
}
