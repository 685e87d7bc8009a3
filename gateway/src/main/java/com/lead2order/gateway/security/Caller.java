package com.lead2order.gateway.security;

import java.time.Instant;

/** Who a verified token speaks for, and until when. Rights are decided by the services. */
public record Caller(String subject, Instant tokenExpires) {}
