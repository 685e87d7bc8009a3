package com.lead2order.opportunity.order;

import java.util.UUID;

/** Something that has happened to an order. */
public sealed interface OrderEvent {

    UUID orderId();

    /** A won opportunity brought it. */
    record Created(UUID orderId) implements OrderEvent {}

    /** The ERP sent it for the first time. */
    record Accepted(UUID orderId) implements OrderEvent {}

    /** A newer state took its place. */
    record Replaced(UUID orderId) implements OrderEvent {}

    /** The ERP has booked it. */
    record Fulfilled(UUID orderId) implements OrderEvent {}

    /** The ERP took it back, or its opportunity was reopened. */
    record Cancelled(UUID orderId) implements OrderEvent {}
}
