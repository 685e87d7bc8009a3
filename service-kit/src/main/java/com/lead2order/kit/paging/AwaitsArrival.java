package com.lead2order.kit.paging;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a request method that honours {@code Prefer: wait=<seconds>} (RFC 7240), ten seconds at
 * most. A read waits for its record where that is still on its way from another service. A change
 * is repeated while it is refused with {@code reference-unknown}, for a second without the header.
 * The method must not read a stream: it is called again.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AwaitsArrival {}
