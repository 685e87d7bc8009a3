package com.lead2order.opportunity.erp;

/** Names an order of the ERP. */
public record OrderKey(String sourceSystem, String externalOrderNo) {}
