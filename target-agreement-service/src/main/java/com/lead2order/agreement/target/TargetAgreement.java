package com.lead2order.agreement.target;

import static com.lead2order.agreement.target.AgreementState.ALIGNED;
import static com.lead2order.agreement.target.AgreementState.CLOSED;
import static com.lead2order.agreement.target.AgreementState.DRAFT;
import static com.lead2order.agreement.target.AgreementState.EMPLOYEE_CONFIRMED;
import static com.lead2order.agreement.target.AgreementState.ESCALATED;
import static com.lead2order.agreement.target.AgreementState.IN_FORCE;
import static com.lead2order.agreement.target.AgreementState.IN_RESPONSE;
import static com.lead2order.agreement.target.AgreementState.IN_REVIEW;
import static com.lead2order.agreement.target.AgreementState.MANAGER_CONFIRMED;
import static com.lead2order.agreement.target.AgreementState.PLANNING;
import static com.lead2order.agreement.target.AgreementState.SUPERSEDED;
import static com.lead2order.agreement.target.AgreementState.WITHDRAWN;

import com.lead2order.agreement.line.LineTally;
import com.lead2order.agreement.line.ParentAgreement;
import com.lead2order.agreement.policy.LimitAction;
import com.lead2order.agreement.policy.PolicyDetails;
import com.lead2order.kit.audit.Authorship;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * What one employee and their manager agree to sell in one fiscal year. It knows whose turn it is;
 * its lines are aggregates of their own, so that a line can be edited without loading all of them,
 * and come in here as a {@link LineTally}.
 */
@Entity
public class TargetAgreement implements ParentAgreement {

    @Id private UUID id;
    @Version private long version;
    private String number;
    private int versionNo;
    private @Nullable UUID supersedesId;
    private UUID cycleId;
    private UUID employeeId;
    private UUID managerId;
    private String calendarCode;
    private String fiscalYear;

    @Column(name = "year_from")
    private LocalDate from;

    @Column(name = "year_to")
    private LocalDate to;

    private Currency currency;
    private UUID policyId;
    private long policyVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyDetails terms;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    private Instant stateSince;
    private int round;
    private @Nullable LocalDate dueOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Confirmation> confirmations;

    private @Nullable Instant inForceAt;
    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    TargetAgreement() {}

    @SuppressWarnings("NullAway.Init")
    private TargetAgreement(
            UUID id, String number, int versionNo, @Nullable UUID by, ZonedDateTime now) {
        this.id = id;
        this.number = number;
        this.versionNo = versionNo;
        this.state = DRAFT;
        this.stateSince = now.toInstant();
        this.confirmations = List.of();
        this.authorship = Authorship.of(by, now.toInstant());
    }

    /** A first version, still a draft. */
    public static TargetAgreement draft(
            UUID id, String number, Occasion occasion, @Nullable UUID by, ZonedDateTime now) {
        var agreement = new TargetAgreement(id, number, 1, by, now);
        agreement.cycleId = occasion.cycleId();
        agreement.employeeId = occasion.employeeId();
        agreement.managerId = occasion.managerId();
        agreement.calendarCode = occasion.calendarCode();
        agreement.fiscalYear = occasion.fiscalYear();
        agreement.from = occasion.from();
        agreement.to = occasion.to();
        agreement.currency = occasion.currency();
        agreement.policyId = occasion.policyId();
        agreement.policyVersion = occasion.policyVersion();
        agreement.terms = occasion.terms();
        return agreement;
    }

    /**
     * The next version of an agreement in force, still a draft.
     *
     * @param nextVersionNo one above all others; some may have been withdrawn
     */
    public TargetAgreement amendment(UUID newId, int nextVersionNo, UUID by, ZonedDateTime now) {
        requireManager(by);
        if (state != IN_FORCE) {
            throw state.illegal(SUPERSEDED.name());
        }
        AgreementRule.YEAR_IS_OVER.require(now.toLocalDate().isBefore(to));
        var next = new TargetAgreement(newId, number, nextVersionNo, by, now);
        next.supersedesId = id;
        next.cycleId = cycleId;
        next.employeeId = employeeId;
        next.managerId = managerId;
        next.calendarCode = calendarCode;
        next.fiscalYear = fiscalYear;
        next.from = from;
        next.to = to;
        next.currency = currency;
        next.policyId = policyId;
        next.policyVersion = policyVersion;
        next.terms = terms;
        return next;
    }

    /** Gives a draft to the employee. */
    public AgreementEvent.Opened open(@Nullable UUID by, ZonedDateTime now) {
        enter(PLANNING, terms.deadlines().planningDays(), by, now);
        return new AgreementEvent.Opened(id);
    }

    /** The employee has planned; the first round begins. */
    public AgreementEvent.PlanningCompleted completePlanning(
            LineTally lines, UUID by, ZonedDateTime now) {
        requireEmployee(by);
        requireState(PLANNING, IN_REVIEW);
        AgreementRule.LINES_NEEDED.require(lines.lines() > 0);
        round = 1;
        enter(IN_REVIEW, terms.deadlines().reviewDays(), by, now);
        return new AgreementEvent.PlanningCompleted(id);
    }

    /**
     * The manager has looked at every line. Empty where the last confirmed line has ended the
     * review already.
     */
    public Optional<AgreementEvent> completeReview(LineTally lines, UUID by, ZonedDateTime now) {
        requireManager(by);
        if (state == ALIGNED) {
            return Optional.empty();
        }
        requireState(IN_REVIEW, IN_RESPONSE);
        if (lines.undecided() > 0) {
            throw AgreementRule.LINES_UNDECIDED
                    .violated("lines-wait", lines.undecided())
                    .with("undecidedLines", lines.undecided());
        }
        if (lines.open() == 0) {
            return Optional.of(align(by, now));
        }
        enter(IN_RESPONSE, terms.deadlines().responseDays(), by, now);
        return Optional.of(new AgreementEvent.ReviewCompleted(id));
    }

    /**
     * The employee has answered every proposal: the next round, or the limit. Empty where the last
     * accepted proposal has ended the response already.
     */
    public Optional<AgreementEvent> completeResponse(LineTally lines, UUID by, ZonedDateTime now) {
        requireEmployee(by);
        if (state == ALIGNED) {
            return Optional.empty();
        }
        requireState(IN_RESPONSE, IN_REVIEW);
        if (lines.proposed() > 0) {
            throw AgreementRule.PROPOSALS_UNANSWERED
                    .violated("proposals-wait", lines.proposed())
                    .with("unansweredProposals", lines.proposed());
        }
        if (lines.open() == 0) {
            return Optional.of(align(by, now));
        }
        if (round < terms.maxRounds()) {
            round++;
            enter(IN_REVIEW, terms.deadlines().reviewDays(), by, now);
            return Optional.of(new AgreementEvent.ResponseCompleted(id));
        }
        enter(ESCALATED, null, by, now);
        return Optional.of(new AgreementEvent.Escalated(id));
    }

    /** Refuses the planning of a line to whom it is not for, and when it is not its time. */
    public void requirePlannable(String measure, UUID by) {
        var role = requireParty(by);
        if (isForManagementOnly(measure)) {
            AgreementRule.ONLY_MANAGEMENT_SETS_MEASURE.require(role == Party.MANAGER);
            if (state == IN_REVIEW) {
                return;
            }
        } else {
            requireEmployee(by);
        }
        if (state != PLANNING && !state.isAligned()) {
            throw state.illegal(PLANNING.name());
        }
    }

    /** Refuses new lines to whom they are not for, and after planning. */
    public void requireExtensible(String measure, UUID by) {
        var role = requireParty(by);
        AgreementRule.ONLY_MANAGEMENT_SETS_MEASURE.require(
                role == Party.MANAGER || !isForManagementOnly(measure));
        requireState(PLANNING, PLANNING);
    }

    /** Refuses proposals to all but the manager, and when there is nothing to review. */
    public void requireProposable(UUID by) {
        requireManager(by);
        if (state != IN_REVIEW && !state.isAligned()) {
            throw state.illegal(IN_RESPONSE.name());
        }
    }

    /** Refuses the confirmation of a line to all but the reviewing manager. */
    public void requireInReview(UUID by) {
        requireManager(by);
        requireState(IN_REVIEW, IN_REVIEW);
    }

    /** Refuses answers to all but the employee, and when nothing was proposed. */
    public void requireInResponse(UUID by) {
        requireEmployee(by);
        requireState(IN_RESPONSE, IN_RESPONSE);
    }

    /** A line was closed; the last one ends the review or the response. */
    public Optional<AgreementEvent> lineClosed(LineTally lines, UUID by, ZonedDateTime now) {
        return lines.open() == 0 ? Optional.of(align(by, now)) : Optional.empty();
    }

    /**
     * An edit of an aligned agreement opened a line again: it is the other side's turn, and nobody
     * has confirmed. Empty where the agreement was not aligned.
     */
    public Optional<AgreementEvent> lineOpened(boolean byProposal, UUID by, ZonedDateTime now) {
        if (!state.isAligned()) {
            return Optional.empty();
        }
        confirmations = List.of();
        if (byProposal) {
            enter(IN_RESPONSE, terms.deadlines().responseDays(), by, now);
        } else {
            enter(IN_REVIEW, terms.deadlines().reviewDays(), by, now);
        }
        return Optional.of(new AgreementEvent.Reopened(id));
    }

    /**
     * Refuses the decision about the open lines to whom the policy does not give it.
     *
     * @param isAbove whether the person stands above the manager and took neither part so far
     */
    public void requireDecidable(UUID by, boolean isAbove) {
        AgreementRule.OWN_TARGET.require(!by.equals(employeeId));
        switch (terms.limitAction()) {
            case BLOCK, MANAGER_DECIDES -> requireManager(by);
            case ESCALATE ->
                    AgreementRule.ONLY_FROM_ABOVE.require(!by.equals(managerId) && isAbove);
        }
        requireState(ESCALATED, ALIGNED);
        AgreementRule.NOBODY_DECIDES.require(terms.limitAction() != LimitAction.BLOCK);
    }

    /** All open lines have been decided. */
    public AgreementEvent decided(UUID by, ZonedDateTime now) {
        return align(by, now);
    }

    /** Refuses a confirmation to all but the parties, before its time, and a second time. */
    public void requireConfirmable(UUID by) {
        var own = confirmedBy(requireParty(by));
        if (!state.isAligned() || state == own) {
            throw state.illegal(own.name());
        }
    }

    /** Whether the next confirmation puts the agreement in force. */
    public boolean isConfirmedOnce() {
        return state == EMPLOYEE_CONFIRMED || state == MANAGER_CONFIRMED;
    }

    /** One side confirms; the second confirmation puts the agreement in force. */
    public AgreementEvent confirm(String contentHash, UUID by, ZonedDateTime now) {
        requireConfirmable(by);
        var role = roleOf(by);
        var own = confirmedBy(role);
        var all = new ArrayList<>(confirmations);
        all.add(new Confirmation(by, role, now.toInstant(), contentHash));
        confirmations = List.copyOf(all);
        if (state == ALIGNED) {
            enter(own, terms.deadlines().confirmationDays(), by, now);
            return new AgreementEvent.Confirmed(id);
        }
        enter(IN_FORCE, null, by, now);
        inForceAt = now.toInstant();
        return new AgreementEvent.InForce(id);
    }

    private static AgreementState confirmedBy(Party role) {
        return role == Party.EMPLOYEE ? EMPLOYEE_CONFIRMED : MANAGER_CONFIRMED;
    }

    /**
     * The employee reports to somebody else now: what the manager has to do is for them. Empty
     * where nothing is to be done any more, or where it is so already.
     */
    public Optional<AgreementEvent> handOver(UUID toManager, @Nullable UUID by, ZonedDateTime now) {
        if (state.next().isEmpty() || toManager.equals(managerId)) {
            return Optional.empty();
        }
        managerId = toManager;
        authorship = authorship.changed(by, now.toInstant());
        return Optional.of(new AgreementEvent.HandedOver(id));
    }

    /** A newer version is in force. */
    public AgreementEvent.Superseded supersede(@Nullable UUID by, ZonedDateTime now) {
        enter(SUPERSEDED, null, by, now);
        return new AgreementEvent.Superseded(id);
    }

    /** Gives the negotiation up; never by the employee. */
    public AgreementEvent.Withdrawn withdraw(UUID by, ZonedDateTime now) {
        AgreementRule.OWN_TARGET.require(!by.equals(employeeId));
        enter(WITHDRAWN, null, by, now);
        return new AgreementEvent.Withdrawn(id);
    }

    /** The year is over. */
    public AgreementEvent.Closed close(@Nullable UUID by, ZonedDateTime now) {
        enter(CLOSED, null, by, now);
        return new AgreementEvent.Closed(id);
    }

    /** Whether only management sets the measure. */
    @Override
    public boolean isForManagementOnly(String measure) {
        return terms.managementOnlyMeasures().contains(measure);
    }

    /** In which role the person takes part. */
    public Party roleOf(@Nullable UUID person) {
        if (employeeId.equals(person)) {
            return Party.EMPLOYEE;
        }
        return managerId.equals(person) ? Party.MANAGER : Party.OTHER;
    }

    private AgreementEvent align(UUID by, ZonedDateTime now) {
        enter(ALIGNED, terms.deadlines().confirmationDays(), by, now);
        return new AgreementEvent.Aligned(id);
    }

    private void enter(
            AgreementState next, @Nullable Integer days, @Nullable UUID by, ZonedDateTime now) {
        state = state.become(next);
        stateSince = now.toInstant();
        dueOn = days == null ? null : now.toLocalDate().plusDays(days);
        authorship = authorship.changed(by, now.toInstant());
    }

    private void requireState(AgreementState needed, AgreementState wanted) {
        if (state != needed) {
            throw state.illegal(wanted.name());
        }
    }

    private void requireEmployee(UUID by) {
        AgreementRule.ONLY_THE_EMPLOYEE.require(by.equals(employeeId));
    }

    private void requireManager(UUID by) {
        AgreementRule.OWN_TARGET.require(!by.equals(employeeId));
        AgreementRule.ONLY_THE_MANAGER.require(by.equals(managerId));
    }

    private Party requireParty(UUID by) {
        var role = roleOf(by);
        AgreementRule.ONLY_A_PARTY.require(role != Party.OTHER);
        return role;
    }

    @Override
    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String number() {
        return number;
    }

    @Override
    public int versionNo() {
        return versionNo;
    }

    public @Nullable UUID supersedesId() {
        return supersedesId;
    }

    UUID cycleId() {
        return cycleId;
    }

    public UUID employeeId() {
        return employeeId;
    }

    public UUID managerId() {
        return managerId;
    }

    String calendarCode() {
        return calendarCode;
    }

    /** Calendar and year, for example {@code AW:FY2014}. */
    public String fiscalYear() {
        return calendarCode + ':' + fiscalYear;
    }

    /** The year alone. */
    String yearKey() {
        return fiscalYear;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public Currency currency() {
        return currency;
    }

    UUID policyId() {
        return policyId;
    }

    long policyVersion() {
        return policyVersion;
    }

    public PolicyDetails terms() {
        return terms;
    }

    public AgreementState state() {
        return state;
    }

    Instant stateSince() {
        return stateSince;
    }

    public int round() {
        return round;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    List<Confirmation> confirmations() {
        return confirmations;
    }

    @Nullable Instant inForceAt() {
        return inForceAt;
    }

    Authorship authorship() {
        return authorship;
    }
}
