package com.lead2order.agreement.negotiation;

import jakarta.inject.Singleton;

/** The steps that an agreement as a whole can take, for its resource. */
@Singleton
class AgreementSteps {

    private final CompletePlanning completePlanning;
    private final CompleteReview completeReview;
    private final CompleteResponse completeResponse;
    private final ConfirmAgreement confirm;
    private final DecideEscalation decideEscalation;
    private final WithdrawAgreement withdraw;
    private final AmendAgreement amend;

    AgreementSteps(
            CompletePlanning completePlanning,
            CompleteReview completeReview,
            CompleteResponse completeResponse,
            ConfirmAgreement confirm,
            DecideEscalation decideEscalation,
            WithdrawAgreement withdraw,
            AmendAgreement amend) {
        this.completePlanning = completePlanning;
        this.completeReview = completeReview;
        this.completeResponse = completeResponse;
        this.confirm = confirm;
        this.decideEscalation = decideEscalation;
        this.withdraw = withdraw;
        this.amend = amend;
    }

    CompletePlanning completePlanning() {
        return completePlanning;
    }

    CompleteReview completeReview() {
        return completeReview;
    }

    CompleteResponse completeResponse() {
        return completeResponse;
    }

    ConfirmAgreement confirm() {
        return confirm;
    }

    DecideEscalation decideEscalation() {
        return decideEscalation;
    }

    WithdrawAgreement withdraw() {
        return withdraw;
    }

    AmendAgreement amend() {
        return amend;
    }
}
