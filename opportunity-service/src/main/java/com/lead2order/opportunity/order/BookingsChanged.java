package com.lead2order.opportunity.order;

import java.util.List;
import java.util.UUID;

/** The ERP books, or no longer books, orders of won opportunities; told within the transaction. */
public record BookingsChanged(List<Booking> bookings) {

    /**
     * How the order of one opportunity stands now.
     *
     * @param booked whether an order of the ERP fulfils it
     * @param orderIds its own order first, then those of the ERP
     */
    public record Booking(UUID opportunityId, boolean booked, List<UUID> orderIds) {}
}
