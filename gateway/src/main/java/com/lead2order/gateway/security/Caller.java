package com.lead2order.gateway.security;

import java.time.Instant;

/**
 * Who a verified token speaks for, and until when. Rights are decided by the services.
 *
 * @param isClient whether nobody is signed in and a client, such as an ERP, calls in its own name
 */
public record Caller(String subject, boolean isClient, Instant tokenExpires) {}
