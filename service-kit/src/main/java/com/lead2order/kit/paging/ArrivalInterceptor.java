package com.lead2order.kit.paging;

import com.lead2order.kit.event.Arrivals;
import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.rule.RuleViolation;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** Repeats a read that found nothing whenever something has arrived from another service. */
@AwaitsArrival
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class ArrivalInterceptor {

    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Waiting requests keep a worker thread each; the rest of the pool stays for others. */
    private static final Semaphore WAITING = new Semaphore(8);

    private final HttpHeaders headers;
    private final Arrivals arrivals;

    ArrivalInterceptor(HttpHeaders headers, Arrivals arrivals) {
        this.headers = headers;
        this.arrivals = arrivals;
    }

    @AroundInvoke
    Object wait(InvocationContext invocation) throws Exception {
        var preferred = preferredWait();
        if (preferred.isZero() || !WAITING.tryAcquire()) {
            return invocation.proceed();
        }
        try {
            return proceedUntilThere(invocation, System.nanoTime() + preferred.toNanos());
        } finally {
            WAITING.release();
        }
    }

    private Object proceedUntilThere(InvocationContext invocation, long deadline) throws Exception {
        while (true) {
            try {
                return invocation.proceed();
            } catch (RuleViolation violation) {
                var left = deadline - System.nanoTime();
                if (violation.rule().kind() != Rule.Kind.NOT_FOUND || left <= 0) {
                    throw violation;
                }
                arrivals.await(Duration.ofNanos(left));
            }
        }
    }

    private Duration preferredWait() {
        var prefer = headers.getHeaderString("Prefer");
        if (prefer == null) {
            return Duration.ZERO;
        }
        var seconds = WAIT.matcher(prefer);
        if (!seconds.find()) {
            return Duration.ZERO;
        }
        var wanted = Duration.ofSeconds(Long.parseLong(seconds.group(1)));
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
