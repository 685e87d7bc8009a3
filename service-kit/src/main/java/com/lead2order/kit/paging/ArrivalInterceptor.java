package com.lead2order.kit.paging;

import com.lead2order.kit.event.Arrivals;
import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.rule.RuleViolation;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Repeats a read that found nothing, or a change that names an unknown record, whenever something
 * has arrived from another service. It stands before everything that opens a transaction, {@link
 * com.lead2order.kit.concurrency.RetrySafe} included: who waits holds neither a connection nor a
 * lock.
 */
@AwaitsArrival
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 10)
public class ArrivalInterceptor {

    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Waiting requests keep a worker thread each; the rest of the pool stays for others. */
    private static final Semaphore WAITING = new Semaphore(8);

    private final HttpHeaders headers;
    private final Arrivals arrivals;
    private final Duration patience;

    ArrivalInterceptor(
            HttpHeaders headers,
            Arrivals arrivals,
            @ConfigProperty(name = "lead2order.arrivals.patience", defaultValue = "1s")
                    Duration patience) {
        this.headers = headers;
        this.arrivals = arrivals;
        this.patience = patience;
    }

    @AroundInvoke
    Object wait(InvocationContext invocation) throws Exception {
        var begin = System.nanoTime();
        try {
            return invocation.proceed();
        } catch (RuleViolation violation) {
            var isRead = invocation.getMethod().isAnnotationPresent(GET.class);
            var wanted = preferred(isRead ? Duration.ZERO : patience);
            if (wanted.isZero() || !mayArrive(violation, isRead) || !WAITING.tryAcquire()) {
                throw violation;
            }
            try {
                return proceedUntilThere(invocation, violation, isRead, begin + wanted.toNanos());
            } finally {
                WAITING.release();
            }
        }
    }

    private Object proceedUntilThere(
            InvocationContext invocation, RuleViolation first, boolean isRead, long deadline)
            throws Exception {
        var last = first;
        while (true) {
            var left = deadline - System.nanoTime();
            if (left <= 0 || !mayArrive(last, isRead)) {
                throw last;
            }
            arrivals.await(Duration.ofNanos(left));
            try {
                return invocation.proceed();
            } catch (RuleViolation again) {
                last = again;
            }
        }
    }

    private static boolean mayArrive(RuleViolation violation, boolean isRead) {
        return isRead
                ? violation.rule().kind() == Rule.Kind.NOT_FOUND
                : violation.isOfUnknownReference();
    }

    private Duration preferred(Duration otherwise) {
        var prefer = headers.getHeaderString("Prefer");
        var seconds = WAIT.matcher(prefer == null ? "" : prefer);
        if (!seconds.find()) {
            return otherwise;
        }
        var wanted = Duration.ofSeconds(Long.parseLong(seconds.group(1)));
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
