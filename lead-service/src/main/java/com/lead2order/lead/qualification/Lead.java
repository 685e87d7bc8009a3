package com.lead2order.lead.qualification;

import static com.lead2order.kit.rule.RequestRule.INVALID_VALUES;
import static com.lead2order.lead.qualification.AssignmentStatus.ACCEPTED;
import static com.lead2order.lead.qualification.AssignmentStatus.ASSIGNED;
import static com.lead2order.lead.qualification.AssignmentStatus.REJECTED;
import static com.lead2order.lead.qualification.AssignmentStatus.UNASSIGNED;
import static com.lead2order.lead.qualification.LeadRule.LEAD_IS_CONVERTED;
import static com.lead2order.lead.qualification.LeadRule.LEAD_MUST_BE_ACCEPTED;
import static com.lead2order.lead.qualification.LeadRule.LEAD_MUST_BE_COMPLETE;
import static com.lead2order.lead.qualification.LeadRule.LEAD_MUST_BE_OPEN;
import static com.lead2order.lead.qualification.LeadRule.ONLY_OWNER_ANSWERS;
import static com.lead2order.lead.qualification.LeadStatus.CONVERTED;
import static com.lead2order.lead.qualification.LeadStatus.QUALIFIED;
import static com.lead2order.lead.qualification.LeadStatus.RETIRED;
import static com.lead2order.lead.qualification.LeadStatus.UNQUALIFIED;

import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.rule.Violation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A chance that somebody heard of. Two machines run side by side: what the lead is worth ({@link
 * LeadStatus}) and whose it is ({@link AssignmentStatus}).
 */
@Entity
class Lead {

    @Id private UUID id;
    @Version private long version;
    private String number;

    @Enumerated(EnumType.STRING)
    private LeadStatus status;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus assignmentStatus;

    @JdbcTypeCode(SqlTypes.JSON)
    private LeadDetails details;

    private @Nullable UUID ownerId;
    private @Nullable Instant acceptDueAt;
    private @Nullable Instant acceptedAt;
    private @Nullable String rejectedReason;
    private @Nullable String retireReason;
    private int recycleCount;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<StatusChange> statusLog;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Conversion conversion;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    Lead() {}

    private Lead(UUID id, String number, LeadDetails details, @Nullable UUID by, Instant now) {
        this.id = id;
        this.number = number;
        this.details = details;
        this.status = UNQUALIFIED;
        this.assignmentStatus = UNASSIGNED;
        this.statusLog = List.of(new StatusChange(null, UNQUALIFIED.name(), now, by, null, null));
        this.authorship = Authorship.of(by, now);
    }

    /** A lead for the pool: nobody owns it yet. */
    static Lead inThePool(
            UUID id, String number, LeadDetails details, @Nullable UUID by, Instant now) {
        return new Lead(id, number, details, by, now);
    }

    /** A lead that its author keeps: nobody has to ask them whether they accept. */
    static Lead ownedBy(UUID owner, UUID id, String number, LeadDetails details, Instant now) {
        var lead = new Lead(id, number, details, owner, now);
        lead.ownerId = owner;
        lead.assignmentStatus = ACCEPTED;
        lead.acceptedAt = now;
        return lead;
    }

    /** Takes over new details; empty where they are as before. */
    Optional<LeadEvent.Changed> change(LeadDetails changed, @Nullable UUID by, Instant now) {
        requireOpen();
        if (changed.equals(details)) {
            return Optional.empty();
        }
        if (status == QUALIFIED) {
            requireComplete(changed);
        }
        details = changed;
        touch(by, now);
        return Optional.of(new LeadEvent.Changed(id));
    }

    /** The lead is worth a seller's time: customer, contact and pain are known. */
    LeadEvent.Qualified qualify(@Nullable UUID by, Instant now) {
        var next = status.become(QUALIFIED);
        requireComplete(details);
        step(next, by, now, null);
        return new LeadEvent.Qualified(id);
    }

    /** What was thought of the lead does not hold any more. */
    LeadEvent.Requalified requalify(String reason, @Nullable UUID by, Instant now) {
        if (status != QUALIFIED) {
            throw status.illegal(UNQUALIFIED.name());
        }
        step(UNQUALIFIED, by, now, reason);
        return new LeadEvent.Requalified(id, reason);
    }

    /** Refuses unless the lead can be offered to somebody now. */
    void requireAssignable() {
        requireOpen();
        var _ = assignmentStatus.become(ASSIGNED);
    }

    /** Offers the lead to a person, who has until {@code dueAt} to answer. */
    LeadEvent.Assigned assign(UUID owner, Instant dueAt, @Nullable UUID by, Instant now) {
        requireAssignable();
        if (!dueAt.isAfter(now)) {
            throw INVALID_VALUES.violatedAt("/dueAt", "not-in-the-future");
        }
        assignmentStatus = ASSIGNED;
        ownerId = owner;
        acceptDueAt = dueAt;
        rejectedReason = null;
        touch(by, now);
        return new LeadEvent.Assigned(id, owner);
    }

    /** The owner takes the lead on. */
    LeadEvent.Accepted accept(UUID by, Instant now) {
        requireOpen();
        var next = assignmentStatus.become(ACCEPTED);
        ONLY_OWNER_ANSWERS.require(by.equals(ownerId));
        assignmentStatus = next;
        acceptedAt = now;
        acceptDueAt = null;
        touch(by, now);
        return new LeadEvent.Accepted(id);
    }

    /** The owner gives the lead back to the pool. */
    LeadEvent.Rejected reject(String reason, UUID by, Instant now) {
        requireOpen();
        var next = assignmentStatus.become(REJECTED);
        ONLY_OWNER_ANSWERS.require(by.equals(ownerId));
        assignmentStatus = next;
        rejectedReason = reason;
        ownerId = null;
        acceptDueAt = null;
        touch(by, now);
        return new LeadEvent.Rejected(id, reason);
    }

    /** The time to answer is over; empty where the answer came in time after all. */
    Optional<LeadEvent.Returned> returnToPool(Instant now) {
        if (assignmentStatus != ASSIGNED || acceptDueAt == null || acceptDueAt.isAfter(now)) {
            return Optional.empty();
        }
        backIntoThePool();
        touch(null, now);
        return Optional.of(new LeadEvent.Returned(id));
    }

    private void backIntoThePool() {
        assignmentStatus = assignmentStatus.become(UNASSIGNED);
        ownerId = null;
        acceptDueAt = null;
    }

    /** Nobody shall work on the lead any more; whoever was asked to take it need not answer. */
    LeadEvent.Retired retire(String reason, @Nullable UUID by, Instant now) {
        step(status.become(RETIRED), by, now, reason);
        if (assignmentStatus == ASSIGNED) {
            backIntoThePool();
        }
        retireReason = reason;
        return new LeadEvent.Retired(id, reason);
    }

    /** A retired lead gets another chance. */
    LeadEvent.Recycled recycle(@Nullable UUID by, Instant now) {
        if (status != RETIRED) {
            throw status.illegal("RECYCLED");
        }
        step(UNQUALIFIED, by, now, null);
        retireReason = null;
        recycleCount++;
        return new LeadEvent.Recycled(id);
    }

    /** Refuses unless the lead can be converted now. */
    void requireConvertible() {
        if (conversion != null) {
            throw conversion.namedIn(LEAD_IS_CONVERTED.violated());
        }
        if (status != QUALIFIED) {
            throw status.illegal(CONVERTED.name());
        }
        LEAD_MUST_BE_ACCEPTED.require(assignmentStatus == ACCEPTED);
    }

    /** The lead becomes an opportunity; its own story ends here. */
    LeadEvent.Converted convert(Conversion became, @Nullable UUID by, Instant now) {
        requireConvertible();
        step(status.become(CONVERTED), by, now, null);
        conversion = became;
        return new LeadEvent.Converted(id, became);
    }

    private void requireComplete(LeadDetails wanted) {
        var missing = new ArrayList<Violation>();
        if (!wanted.hasCustomer()) {
            missing.add(new Violation("/accountId", "lead-needs-customer"));
        }
        if (!wanted.hasContact()) {
            missing.add(new Violation("/contactId", "lead-needs-contact"));
        }
        if (!wanted.hasPain()) {
            missing.add(new Violation("/painDescription", "lead-needs-pain"));
        }
        if (!missing.isEmpty()) {
            throw LEAD_MUST_BE_COMPLETE.violatedBy(missing);
        }
    }

    private void step(LeadStatus to, @Nullable UUID by, Instant now, @Nullable String reason) {
        var log = new ArrayList<>(statusLog);
        var since = log.getLast().at();
        log.add(
                new StatusChange(
                        status.name(),
                        to.name(),
                        now,
                        by,
                        reason,
                        Duration.between(since, now).toSeconds()));
        statusLog = log;
        status = to;
        touch(by, now);
    }

    private void touch(@Nullable UUID by, Instant now) {
        authorship = authorship.changed(by, now);
    }

    /** Refuses changes of what is converted or retired. */
    void requireOpen() {
        LEAD_MUST_BE_OPEN.require(status == UNQUALIFIED || status == QUALIFIED);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    LeadStatus status() {
        return status;
    }

    AssignmentStatus assignmentStatus() {
        return assignmentStatus;
    }

    LeadDetails details() {
        return details;
    }

    @Nullable UUID ownerId() {
        return ownerId;
    }

    @Nullable Instant acceptDueAt() {
        return acceptDueAt;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable String rejectedReason() {
        return rejectedReason;
    }

    @Nullable String retireReason() {
        return retireReason;
    }

    int recycleCount() {
        return recycleCount;
    }

    List<StatusChange> statusLog() {
        return statusLog;
    }

    @Nullable Conversion conversion() {
        return conversion;
    }

    Authorship authorship() {
        return authorship;
    }
}
