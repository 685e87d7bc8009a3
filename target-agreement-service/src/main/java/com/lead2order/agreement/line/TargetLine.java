package com.lead2order.agreement.line;

import com.lead2order.kit.money.Money;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One target: what an account is to bring in one product group, by one measure. */
@Entity
public class TargetLine {

    @EmbeddedId private LineKey key;
    @Version private long version;
    private @Nullable UUID accountId;
    private @Nullable UUID productGroupId;
    private @Nullable UUID productId;
    private String measure;

    @Enumerated(EnumType.STRING)
    private LineState state;

    private Currency currency;
    private @Nullable BigDecimal actualPy;
    private @Nullable BigDecimal actualPpy;
    private @Nullable BigDecimal ytd;
    private @Nullable Long ordersPy;
    private boolean noRate;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<LineView.MissingAmount> missing;

    private BigDecimal plannedAmount;
    private @Nullable UUID plannedBy;
    private @Nullable Instant plannedAt;
    private @Nullable String rationale;
    private @Nullable Integer priority;
    private @Nullable BigDecimal weightPercent;
    private @Nullable BigDecimal proposedAmount;
    private @Nullable UUID proposedBy;
    private @Nullable Instant proposedAt;
    private @Nullable String proposalReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision response;

    private @Nullable String responseReason;
    private @Nullable Instant respondedAt;
    private @Nullable BigDecimal agreedAmount;

    @SuppressWarnings("NullAway.Init")
    public TargetLine() {}

    /** A line that a party adds while planning; it has no baseline. */
    public TargetLine(
            LineKey key,
            LineSubject subject,
            LinePlan plan,
            Currency currency,
            UUID by,
            Instant now) {
        this.key = key;
        this.accountId = subject.accountId();
        this.productGroupId = subject.productGroupId();
        this.productId = subject.productId();
        this.measure = subject.measure();
        this.state = LineState.PLANNED;
        this.currency = currency;
        this.plannedAmount = amount(plan.value(), "/plannedValue");
        take(plan, by, now);
    }

    /** Takes over the planned value; a closed line is open again. */
    public void plan(
            LinePlan plan, @Nullable Integer rationaleRequiredAbovePercent, UUID by, Instant now) {
        var amount = amount(plan.value(), "/value");
        LineRule.LINE_CLOSED.require(state == LineState.PLANNED || !state.isOpen());
        requireRationale(amount, plan.rationale(), rationaleRequiredAbovePercent);
        if (state != LineState.PLANNED) {
            state = state.become(LineState.PLANNED);
        }
        plannedAmount = amount;
        forgetNegotiation();
        take(plan, by, now);
    }

    /** The manager wants another value; while reviewing, the last proposal counts. */
    public void propose(Money value, String reason, boolean mayReopen, UUID by, Instant now) {
        var amount = amount(value, "/value");
        LineRule.LINE_CLOSED.require(mayReopen || state.isOpen());
        if (state != LineState.PROPOSED) {
            state = state.become(LineState.PROPOSED);
        }
        proposedAmount = amount;
        proposedBy = by;
        proposedAt = now;
        proposalReason = reason;
        forgetResponse();
        agreedAmount = null;
    }

    /** The manager agrees to the plan. */
    public void confirm() {
        LineRule.LINE_CLOSED.require(state.isOpen());
        state = state.become(LineState.CONFIRMED);
        agreedAmount = plannedAmount;
    }

    /** The employee answers the proposal. */
    public void respond(Decision decision, @Nullable String reason, Instant now) {
        LineRule.LINE_CLOSED.require(state.isOpen());
        if (decision == Decision.DECLINED && (reason == null || reason.isBlank())) {
            throw LineRule.DECLINING_NEEDS_REASON.violatedAt("/reason", "required");
        }
        state =
                state.become(
                        decision == Decision.ACCEPTED ? LineState.ACCEPTED : LineState.DECLINED);
        response = decision;
        responseReason = reason;
        respondedAt = now;
        agreedAmount = decision == Decision.ACCEPTED ? proposedAmount : null;
    }

    /** Somebody decides what the parties could not agree upon: the plan, or another value. */
    public void decide(Money value, String pointer, @Nullable String reason, UUID by, Instant now) {
        var amount = amount(value, pointer);
        if (amount.compareTo(plannedAmount) == 0) {
            confirm();
        } else {
            propose(
                    value,
                    reason == null ? "Decided after the last round" : reason,
                    false,
                    by,
                    now);
            state = state.become(LineState.ACCEPTED);
            agreedAmount = amount;
        }
    }

    /** The same line in the next version of its agreement: what was agreed is the plan. */
    public TargetLine amended(UUID agreementId) {
        var next = new TargetLine();
        next.key = new LineKey(agreementId, id());
        next.accountId = accountId;
        next.productGroupId = productGroupId;
        next.productId = productId;
        next.measure = measure;
        next.state = LineState.PLANNED;
        next.currency = currency;
        next.actualPy = actualPy;
        next.actualPpy = actualPpy;
        next.ytd = ytd;
        next.ordersPy = ordersPy;
        next.noRate = noRate;
        next.missing = missing;
        next.plannedAmount = agreedAmount == null ? plannedAmount : agreedAmount;
        next.rationale = rationale;
        next.priority = priority;
        next.weightPercent = weightPercent;
        return next;
    }

    private void take(LinePlan plan, UUID by, Instant now) {
        plannedBy = by;
        plannedAt = now;
        rationale = plan.rationale();
        priority = plan.priority() == null ? priority : plan.priority();
        weightPercent = plan.weightPercent() == null ? weightPercent : plan.weightPercent();
    }

    private void forgetNegotiation() {
        proposedAmount = null;
        proposedBy = null;
        proposedAt = null;
        proposalReason = null;
        agreedAmount = null;
        forgetResponse();
    }

    private void forgetResponse() {
        response = null;
        responseReason = null;
        respondedAt = null;
    }

    private BigDecimal amount(Money value, String pointer) {
        if (!value.currency().equals(currency)) {
            throw LineRule.VALUE_INVALID.violatedAt(
                    pointer + "/currency", "currency-differs", currency.getCurrencyCode());
        }
        if (value.amount().signum() < 0) {
            throw LineRule.VALUE_INVALID.violatedAt(pointer + "/amount", "negative");
        }
        return value.amount();
    }

    private void requireRationale(
            BigDecimal amount, @Nullable String text, @Nullable Integer abovePercent) {
        if (abovePercent == null
                || actualPy == null
                || noRate
                || (text != null && !text.isBlank())) {
            return;
        }
        var allowed = actualPy.abs().multiply(BigDecimal.valueOf(abovePercent)).movePointLeft(2);
        if (amount.subtract(actualPy).abs().compareTo(allowed) > 0) {
            throw LineRule.RATIONALE_NEEDED.violatedAt(
                    "/rationale", "rationale-missing", abovePercent);
        }
    }

    LineKey key() {
        return key;
    }

    public UUID id() {
        return key.id();
    }

    long version() {
        return version;
    }

    public @Nullable UUID accountId() {
        return accountId;
    }

    public @Nullable UUID productGroupId() {
        return productGroupId;
    }

    public @Nullable UUID productId() {
        return productId;
    }

    public String measure() {
        return measure;
    }

    LineState state() {
        return state;
    }

    Currency currency() {
        return currency;
    }

    /** What the accounts ordered before; null for a line that was added by hand. */
    LineView.@Nullable Baseline baseline() {
        return actualPy == null && !noRate
                ? null
                : new LineView.Baseline(
                        moneyOrNull(actualPy),
                        moneyOrNull(actualPpy),
                        moneyOrNull(ytd),
                        ordersPy,
                        noRate ? true : null,
                        missing,
                        noRate ? LineView.NO_RATE : null);
    }

    public Money planned() {
        return money(plannedAmount);
    }

    @Nullable UUID plannedBy() {
        return plannedBy;
    }

    @Nullable Instant plannedAt() {
        return plannedAt;
    }

    @Nullable String rationale() {
        return rationale;
    }

    @Nullable Integer priority() {
        return priority;
    }

    public @Nullable BigDecimal weightPercent() {
        return weightPercent == null ? null : weightPercent.stripTrailingZeros();
    }

    public @Nullable Money proposed() {
        return moneyOrNull(proposedAmount);
    }

    @Nullable UUID proposedBy() {
        return proposedBy;
    }

    @Nullable Instant proposedAt() {
        return proposedAt;
    }

    @Nullable String proposalReason() {
        return proposalReason;
    }

    LineView.@Nullable Response response() {
        return response == null || respondedAt == null
                ? null
                : new LineView.Response(response, responseReason, respondedAt);
    }

    public @Nullable Money agreed() {
        return moneyOrNull(agreedAmount);
    }

    /** Proposed less planned; null where nothing is proposed. */
    @Nullable Money deviation() {
        return proposedAmount == null ? null : money(proposedAmount.subtract(plannedAmount));
    }

    /** The deviation in percent of the plan; null where there is no plan to compare with. */
    @Nullable BigDecimal deviationPercent() {
        if (proposedAmount == null || plannedAmount.signum() == 0) {
            return null;
        }
        return proposedAmount
                .subtract(plannedAmount)
                .movePointRight(2)
                .divide(plannedAmount, 4, RoundingMode.HALF_UP);
    }

    private Money money(BigDecimal amount) {
        return Money.stored(amount, currency);
    }

    private @Nullable Money moneyOrNull(@Nullable BigDecimal amount) {
        return amount == null ? null : money(amount);
    }
}
