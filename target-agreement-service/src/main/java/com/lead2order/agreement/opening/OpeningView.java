package com.lead2order.agreement.opening;

import com.lead2order.agreement.cycle.CycleState;
import com.lead2order.agreement.target.AgreementState;
import com.lead2order.agreement.target.TargetAgreement;
import java.util.List;
import java.util.UUID;

/**
 * What an opening did.
 *
 * @param created agreements that are new
 * @param existing agreements of the same people and fiscal year that were there before
 */
public record OpeningView(
        UUID cycleId,
        CycleState state,
        int created,
        int existing,
        List<OpenedAgreement> agreements) {

    /** One agreement of the cycle. */
    public record OpenedAgreement(
            UUID id,
            String number,
            UUID employeeId,
            UUID managerId,
            AgreementState state,
            boolean isNew) {

        static OpenedAgreement of(TargetAgreement agreement, boolean isNew) {
            return new OpenedAgreement(
                    agreement.id(),
                    agreement.number(),
                    agreement.employeeId(),
                    agreement.managerId(),
                    agreement.state(),
                    isNew);
        }
    }
}
