package com.lead2order.opportunity.fulfilment;

import java.util.List;

/** The ERP books more or less of won opportunities; told within the transaction. */
public record BookingsChanged(List<Booking> bookings) {}
