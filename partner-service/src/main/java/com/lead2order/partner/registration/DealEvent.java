package com.lead2order.partner.registration;

import java.util.UUID;

/** Something that has happened to a deal registration. */
public sealed interface DealEvent {

    UUID dealId();

    /** A partner began to register a deal. */
    record Drafted(UUID dealId) implements DealEvent {}

    /** The partner told something else about it. */
    record Changed(UUID dealId) implements DealEvent {}

    /** It waits for our decision. */
    record Submitted(UUID dealId) implements DealEvent {}

    /** A channel manager looks at it. */
    record ReviewStarted(UUID dealId) implements DealEvent {}

    /** The partner has a question to answer. */
    record Returned(UUID dealId) implements DealEvent {}

    /** The deal is the partner's for a time. */
    record Approved(UUID dealId) implements DealEvent {}

    /** The partner does not get it. */
    record Rejected(UUID dealId) implements DealEvent {}

    /** It was registered before. */
    record FoundDuplicate(UUID dealId) implements DealEvent {}

    /** The partner took it back. */
    record Withdrawn(UUID dealId) implements DealEvent {}

    /** The deal is protected longer. */
    record Extended(UUID dealId) implements DealEvent {}

    /** The protection is over. */
    record Expired(UUID dealId) implements DealEvent {}

    /** The opportunity is won or lost. */
    record Closed(UUID dealId) implements DealEvent {}
}
