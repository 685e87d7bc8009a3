package com.lead2order.gateway.limits;

import java.time.Duration;

/** What a request may cost, by what it is for. */
public record RequestKind(long largestBody, Duration timeout, boolean stream) {}
