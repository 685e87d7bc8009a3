package com.lead2order.kit.paging;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a read that honours {@code Prefer: wait=<seconds>} (RFC 7240): where the record is still on
 * its way from another service, the answer waits for it, ten seconds at most.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AwaitsArrival {}
