package com.lead2order.opportunity.selling;

import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.fulfilment.Booking;
import com.lead2order.opportunity.salesmethod.ForecastCategory;
import com.lead2order.opportunity.salesmethod.GateField;
import com.lead2order.opportunity.salesmethod.Method;
import com.lead2order.opportunity.salesmethod.Stage;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** An opportunity on its way to won or lost, through the stages of its sales method. */
@Entity
class Opportunity {

    @Id private UUID id;
    @Version private long version;
    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private OpportunityDetails details;

    @Enumerated(EnumType.STRING)
    private OpportunityStatus status;

    private String stage;
    private Instant stageEnteredAt;
    private int probabilityPercent;

    @Enumerated(EnumType.STRING)
    private ForecastCategory forecastCategory;

    private LocalDate originalCloseDate;
    private int pushCount;
    private int pushedDays;
    private int backwardMoves;
    private @Nullable UUID createdFromLeadId;
    private @Nullable UUID dealRegistrationId;
    private @Nullable UUID campaignId;

    @Enumerated(EnumType.STRING)
    private @Nullable CloseReason closeReason;

    private @Nullable String closeNote;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate mutualAgreementOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> orderIds;

    /** Named when the opportunity was opened, and not known: nobody has chosen a method yet. */
    private @Nullable UUID askedSalesMethodId;

    /** Read by the list's filter only. */
    @SuppressWarnings("UnusedVariable")
    private boolean booked;

    private BigDecimal bookedAmount;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Money> notConvertible;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    Opportunity() {}

    /** A new opportunity, in the first stage of its method. */
    Opportunity(
            UUID id,
            String number,
            OpportunityDetails details,
            Origin origin,
            Method method,
            @Nullable UUID by,
            Instant now) {
        this.id = id;
        this.number = number;
        this.details = details;
        this.status = OpportunityStatus.OPEN;
        this.stage = method.first().code();
        this.stageEnteredAt = now;
        this.originalCloseDate = details.closeDate();
        this.createdFromLeadId = origin.leadId();
        this.dealRegistrationId = origin.dealRegistrationId();
        this.campaignId = origin.campaignId();
        this.orderIds = List.of();
        this.bookedAmount = BigDecimal.ZERO;
        this.notConvertible = List.of();
        this.forecastCategory = method.first().forecastCategory();
        this.authorship = Authorship.of(by, now);
        rate(method.first());
    }

    /**
     * The method that was asked for is not known; the opportunity follows another until one is
     * chosen.
     */
    void missMethod(UUID asked) {
        askedSalesMethodId = asked;
    }

    /** Whether the method is still to be chosen, because the one asked for is not known. */
    boolean missesMethod() {
        return askedSalesMethodId != null;
    }

    /**
     * Somebody chooses the method of an opportunity whose own is not known. An opportunity in a
     * stage that the method does not have begins anew.
     */
    OpportunityEvent.Changed choose(Method method, @Nullable UUID by, Instant now) {
        requireOpen("CHANGED");
        askedSalesMethodId = null;
        details = details.following(method.id());
        if (method.find(stage).isEmpty()) {
            stage = method.first().code();
            stageEnteredAt = now;
        }
        rate(method.required(stage));
        authorship = authorship.changed(by, now);
        return new OpportunityEvent.Changed(id);
    }

    /** Refuses a step on an opportunity that is closed. */
    void requireOpen(String step) {
        if (status != OpportunityStatus.OPEN) {
            throw status.illegal(step);
        }
    }

    /** Takes over new details; empty where they are as before. A later close date is a push. */
    Optional<OpportunityEvent.Changed> change(
            OpportunityDetails changed, Method method, @Nullable UUID by, Instant now) {
        requireOpen("CHANGED");
        if (changed.equals(details)) {
            return Optional.empty();
        }
        if (changed.closeDate().isAfter(details.closeDate())) {
            pushCount++;
            pushedDays += (int) ChronoUnit.DAYS.between(details.closeDate(), changed.closeDate());
        }
        details = changed;
        rate(method.required(stage));
        authorship = authorship.changed(by, now);
        return Optional.of(new OpportunityEvent.Changed(id));
    }

    /** Enters another stage: forward through every gate on the way, back with a reason. */
    OpportunityEvent.StageChanged moveTo(
            Stage target, Method method, @Nullable String reason, @Nullable UUID by, Instant now) {
        requireOpen("STAGE_CHANGED");
        var from = method.required(stage);
        OpportunityRule.STAGE_MUST_BE_ANOTHER.require(!from.equals(target));
        if (method.position(target) > method.position(from)) {
            requireGates(method.between(from, target));
        } else {
            if (reason == null || reason.isBlank()) {
                throw OpportunityRule.GOING_BACK_NEEDS_A_REASON.violatedAt(
                        "/reason", "reason-for-going-back");
            }
            backwardMoves++;
        }
        stage = target.code();
        stageEnteredAt = now;
        rate(target);
        authorship = authorship.changed(by, now);
        return new OpportunityEvent.StageChanged(id);
    }

    private void requireGates(List<Stage> entered) {
        var missing =
                entered.stream()
                        .flatMap(passed -> missingFor(passed).stream())
                        .distinct()
                        .map(field -> new Violation("/" + field.field(), field.code()))
                        .toList();
        if (!missing.isEmpty()) {
            throw OpportunityRule.GATE_MUST_BE_PASSED
                    .violatedBy(missing)
                    .with(
                            "missing",
                            missing.stream()
                                    .map(violation -> violation.pointer().substring(1))
                                    .toList());
        }
    }

    /** What the gate of a stage still misses. */
    List<GateField> missingFor(Stage target) {
        return target.gate().stream().filter(field -> !details.has(field)).toList();
    }

    /** Checks that the customer agreed to something that an order can be placed for. */
    void requireWinnable(@Nullable LocalDate agreedOn, LocalDate today) {
        var _ = status.become(OpportunityStatus.WON);
        var violations = new ArrayList<Violation>();
        if (agreedOn == null) {
            violations.add(new Violation("/mutualAgreementOn", "agreement-day-needed"));
        } else if (agreedOn.isAfter(today)) {
            violations.add(new Violation("/mutualAgreementOn", "in-the-future"));
        }
        var amount = details.amount();
        if (amount == null) {
            violations.add(new Violation("/amount", "amount-for-order"));
        } else if (amount.amount().signum() < 0) {
            violations.add(new Violation("/amount/amount", "negative"));
        }
        if (!violations.isEmpty()) {
            throw OpportunityRule.CLOSURE_MUST_BE_EXPLAINED.violatedBy(violations);
        }
    }

    /** The customer agreed; the order is placed with it. */
    OpportunityEvent.Won win(
            @Nullable LocalDate agreedOn,
            @Nullable String note,
            LocalDate today,
            @Nullable UUID by,
            Instant now) {
        requireWinnable(agreedOn, today);
        mutualAgreementOn = agreedOn;
        close(OpportunityStatus.WON, null, note, today, by, now);
        return new OpportunityEvent.Won(id);
    }

    /** We did not get it. */
    OpportunityEvent.Lost lose(
            @Nullable CloseReason reason,
            @Nullable String note,
            LocalDate today,
            @Nullable UUID by,
            Instant now) {
        var lost = status.become(OpportunityStatus.LOST);
        if (reason == null) {
            throw OpportunityRule.CLOSURE_MUST_BE_EXPLAINED.violatedAt(
                    "/reason", "reason-for-loss");
        }
        close(lost, reason, note, today, by, now);
        return new OpportunityEvent.Lost(id);
    }

    /** We do not want it any more. */
    OpportunityEvent.Abandoned abandon(
            @Nullable CloseReason reason,
            @Nullable String note,
            LocalDate today,
            @Nullable UUID by,
            Instant now) {
        close(status.become(OpportunityStatus.ABANDONED), reason, note, today, by, now);
        return new OpportunityEvent.Abandoned(id);
    }

    private void close(
            OpportunityStatus end,
            @Nullable CloseReason reason,
            @Nullable String note,
            LocalDate today,
            @Nullable UUID by,
            Instant now) {
        status = end;
        closeReason = reason;
        closeNote = note;
        closedOn = today;
        probabilityPercent = end == OpportunityStatus.WON ? 100 : 0;
        forecastCategory =
                end == OpportunityStatus.WON ? ForecastCategory.CLOSED : ForecastCategory.OMITTED;
        authorship = authorship.changed(by, now);
    }

    /** Opens a won or lost opportunity again, in the stage it was in. */
    OpportunityEvent.Reopened reopen(Method method, @Nullable UUID by, Instant now) {
        var open = status.become(OpportunityStatus.OPEN);
        OpportunityRule.BOOKED_DEALS_STAY_WON.require(
                bookedAmount.signum() == 0 && notConvertible.isEmpty());
        status = open;
        closeReason = null;
        closeNote = null;
        closedOn = null;
        mutualAgreementOn = null;
        orderIds = List.of();
        booked = false;
        rate(method.required(stage));
        authorship = authorship.changed(by, now);
        return new OpportunityEvent.Reopened(id);
    }

    /** The order was placed with the win. */
    void ordered(Booking booking) {
        orderIds = booking.orderIds();
        bookedAmount = booking.amount();
        notConvertible = booking.notConvertible();
        booked = !booking.isNothing() && wonNotBooked() == null;
    }

    /** What the ERP has booked is other than before; empty where it is not. */
    Optional<OpportunityEvent.Ordered> book(Booking booking, Instant now) {
        if (booking.orderIds().equals(orderIds)
                && booking.amount().compareTo(bookedAmount) == 0
                && booking.notConvertible().equals(notConvertible)) {
            return Optional.empty();
        }
        ordered(booking);
        authorship = authorship.changed(authorship.updatedBy(), now);
        return Optional.of(new OpportunityEvent.Ordered(id));
    }

    /** A person's judgement wins over the stage's. */
    private void rate(Stage current) {
        probabilityPercent =
                Objects.requireNonNullElse(
                        details.probabilityOverridePercent(), current.probabilityPercent());
        forecastCategory =
                Objects.requireNonNullElse(details.forecastOverride(), current.forecastCategory());
    }

    /** What is left of the won amount that no order of the ERP has booked yet; null for nothing. */
    @Nullable Money wonNotBooked() {
        return wonBeyondBooked(1);
    }

    /** What the ERP has booked beyond the won amount; null for nothing. */
    @Nullable Money overDelivered() {
        return wonBeyondBooked(-1);
    }

    private @Nullable Money wonBeyondBooked(int sign) {
        var won = details.amount();
        if (status != OpportunityStatus.WON || won == null) {
            return null;
        }
        var left = won.amount().subtract(bookedAmount);
        return left.signum() == sign ? Money.stored(left.abs(), won.currency()) : null;
    }

    /**
     * What the ERP has booked in currencies that cannot be converted into that of the opportunity.
     */
    List<Money> notConvertible() {
        return notConvertible;
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

    OpportunityDetails details() {
        return details;
    }

    /** Every opportunity has a method; details without one are only on their way in. */
    UUID salesMethodId() {
        return Objects.requireNonNull(details.salesMethodId());
    }

    OpportunityStatus status() {
        return status;
    }

    String stage() {
        return stage;
    }

    Instant stageEnteredAt() {
        return stageEnteredAt;
    }

    int probabilityPercent() {
        return probabilityPercent;
    }

    ForecastCategory forecastCategory() {
        return forecastCategory;
    }

    LocalDate originalCloseDate() {
        return originalCloseDate;
    }

    int pushCount() {
        return pushCount;
    }

    int pushedDays() {
        return pushedDays;
    }

    int backwardMoves() {
        return backwardMoves;
    }

    @Nullable UUID createdFromLeadId() {
        return createdFromLeadId;
    }

    @Nullable UUID dealRegistrationId() {
        return dealRegistrationId;
    }

    @Nullable UUID campaignId() {
        return campaignId;
    }

    @Nullable CloseReason closeReason() {
        return closeReason;
    }

    @Nullable String closeNote() {
        return closeNote;
    }

    @Nullable LocalDate closedOn() {
        return closedOn;
    }

    @Nullable LocalDate mutualAgreementOn() {
        return mutualAgreementOn;
    }

    List<UUID> orderIds() {
        return List.copyOf(orderIds);
    }

    Authorship authorship() {
        return authorship;
    }
}
