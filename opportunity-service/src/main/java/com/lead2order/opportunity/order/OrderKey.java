package com.lead2order.opportunity.order;

/** Names an order of the ERP. */
public record OrderKey(String sourceSystem, String externalOrderNo) {}
