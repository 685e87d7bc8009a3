package com.lead2order.agreement.target;

import java.util.UUID;

/** Something that has happened to a target agreement. */
public sealed interface AgreementEvent {

    UUID agreementId();

    /** The employee may plan. */
    record Opened(UUID agreementId) implements AgreementEvent {}

    /** The plan waits for the manager. */
    record PlanningCompleted(UUID agreementId) implements AgreementEvent {}

    /** Proposals wait for the employee. */
    record ReviewCompleted(UUID agreementId) implements AgreementEvent {}

    /** Declined proposals wait for the manager, in the next round. */
    record ResponseCompleted(UUID agreementId) implements AgreementEvent {}

    /** No line is open any more. */
    record Aligned(UUID agreementId) implements AgreementEvent {}

    /** The rounds are used up. */
    record Escalated(UUID agreementId) implements AgreementEvent {}

    /** An edit has opened a line again; confirmations no longer count. */
    record Reopened(UUID agreementId) implements AgreementEvent {}

    /** One side has confirmed. */
    record Confirmed(UUID agreementId) implements AgreementEvent {}

    /** Both sides have confirmed. */
    record InForce(UUID agreementId) implements AgreementEvent {}

    /** Another person manages the employee now. */
    record HandedOver(UUID agreementId) implements AgreementEvent {}

    /** An amended version is in force instead. */
    record Superseded(UUID agreementId) implements AgreementEvent {}

    /** Given up. */
    record Withdrawn(UUID agreementId) implements AgreementEvent {}

    /** The year is over. */
    record Closed(UUID agreementId) implements AgreementEvent {}
}
