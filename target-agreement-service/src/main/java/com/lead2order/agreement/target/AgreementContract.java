package com.lead2order.agreement.target;

import com.lead2order.agreement.line.TargetLine;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published form of agreements with all their lines; see contracts/target-agreements. Edits of
 * single lines are published with the step that ends them.
 */
final class AgreementContract {

    static final String TOPIC = "target-agreements";

    record AgreementV1(
            UUID id,
            UUID cycleId,
            UUID employeeId,
            UUID managerId,
            String calendarCode,
            String fiscalYear,
            LocalDate from,
            LocalDate to,
            AgreementState state,
            int round,
            int versionNo,
            @Nullable Instant inForceAt,
            List<LineV1> lines) {}

    record LineV1(
            UUID id,
            @Nullable UUID accountId,
            @Nullable UUID productGroupId,
            @Nullable UUID productId,
            String measure,
            @Nullable Money agreedValue,
            Money plannedValue,
            @Nullable BigDecimal weightPercent) {}

    private AgreementContract() {}

    static OutgoingEvent messageFor(
            AgreementEvent event, TargetAgreement agreement, List<TargetLine> lines) {
        var fact =
                switch (event) {
                    case AgreementEvent.Opened _ -> "opened";
                    case AgreementEvent.PlanningCompleted _ -> "planning-completed";
                    case AgreementEvent.ReviewCompleted _ -> "review-completed";
                    case AgreementEvent.ResponseCompleted _ -> "response-completed";
                    case AgreementEvent.Aligned _ -> "aligned";
                    case AgreementEvent.Escalated _ -> "escalated";
                    case AgreementEvent.Reopened _ -> "reopened";
                    case AgreementEvent.Confirmed _ -> "confirmed";
                    case AgreementEvent.InForce _ -> "in-force";
                    case AgreementEvent.HandedOver _ -> "handed-over";
                    case AgreementEvent.Superseded _ -> "superseded";
                    case AgreementEvent.Withdrawn _ -> "withdrawn";
                    case AgreementEvent.Closed _ -> "closed";
                };
        return new OutgoingEvent(
                TOPIC,
                agreement.id().toString(),
                "com.lead2order.agreement." + fact + ".v1",
                agreement.version(),
                stateOf(agreement, lines));
    }

    static AgreementV1 stateOf(TargetAgreement agreement, List<TargetLine> lines) {
        return new AgreementV1(
                agreement.id(),
                agreement.cycleId(),
                agreement.employeeId(),
                agreement.managerId(),
                agreement.calendarCode(),
                agreement.fiscalYear(),
                agreement.from(),
                agreement.to(),
                agreement.state(),
                agreement.round(),
                agreement.versionNo(),
                agreement.inForceAt(),
                lines.stream().map(AgreementContract::lineOf).toList());
    }

    private static LineV1 lineOf(TargetLine line) {
        return new LineV1(
                line.id(),
                line.accountId(),
                line.productGroupId(),
                line.productId(),
                line.measure(),
                line.agreed(),
                line.planned(),
                line.weightPercent());
    }
}
