package com.lead2order.opportunity.selling;

import com.lead2order.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of an opportunity from stage to stage, kept for good. */
@Entity
@Table(name = "opportunity_stage_move")
class StageMove {

    enum Direction {
        OPENED,
        FORWARD,
        BACKWARD
    }

    @Id private UUID id;
    private UUID opportunityId;
    private @Nullable String fromStage;
    private String toStage;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private Instant at;

    @Column(name = "by_id")
    private @Nullable UUID by;

    private @Nullable String reason;
    private @Nullable BigDecimal amount;
    private @Nullable Currency currency;
    private @Nullable LocalDate closeDate;
    private @Nullable Integer probabilityBefore;
    private int probabilityAfter;
    private @Nullable Integer daysInFrom;

    @SuppressWarnings("NullAway.Init")
    StageMove() {}

    /** The beginning. */
    StageMove(UUID id, Opportunity opened, @Nullable UUID by, Instant now) {
        this(id, Direction.OPENED, opened, null, by, now);
    }

    private StageMove(
            UUID id,
            Direction direction,
            Opportunity after,
            @Nullable String reason,
            @Nullable UUID by,
            Instant now) {
        this.id = id;
        this.opportunityId = after.id();
        this.toStage = after.stage();
        this.direction = direction;
        this.at = now;
        this.by = by;
        this.reason = reason;
        var money = after.details().amount();
        this.amount = money == null ? null : money.amount();
        this.currency = money == null ? null : money.currency();
        this.closeDate = after.details().closeDate();
        this.probabilityAfter = after.probabilityPercent();
    }

    /** Where an opportunity was before it moved. */
    record Before(String stage, Instant enteredAt, int probabilityPercent) {

        static Before of(Opportunity opportunity) {
            return new Before(
                    opportunity.stage(),
                    opportunity.stageEnteredAt(),
                    opportunity.probabilityPercent());
        }
    }

    /** A step from where the opportunity was. */
    static StageMove from(
            UUID id,
            Before before,
            Opportunity after,
            boolean forward,
            @Nullable String reason,
            @Nullable UUID by,
            Instant now) {
        var move =
                new StageMove(
                        id,
                        forward ? Direction.FORWARD : Direction.BACKWARD,
                        after,
                        reason,
                        by,
                        now);
        move.fromStage = before.stage();
        move.probabilityBefore = before.probabilityPercent();
        move.daysInFrom = (int) Duration.between(before.enteredAt(), now).toDays();
        return move;
    }

    UUID opportunityId() {
        return opportunityId;
    }

    /** The step as the API shows it. */
    StageMoveView view() {
        return new StageMoveView(
                id,
                fromStage,
                toStage,
                direction.name(),
                at,
                by,
                reason,
                amount == null || currency == null ? null : Money.stored(amount, currency),
                closeDate,
                probabilityBefore,
                probabilityAfter,
                daysInFrom);
    }
}
