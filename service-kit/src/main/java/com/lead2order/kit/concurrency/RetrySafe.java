package com.lead2order.kit.concurrency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource whose changing requests may carry an {@code Idempotency-Key}: a repeat of the
 * same request within 24 hours gets the stored answer instead of a second effect. Their bodies are
 * read whole; a resource that works on a stream sees to its repeats itself.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RetrySafe {}
