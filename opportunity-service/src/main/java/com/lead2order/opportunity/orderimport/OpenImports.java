package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.rule.RequestRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * How many imports this process reads and writes at once. Many may be open, because a client may
 * send slowly; only batches that are full, or the last ones, take one of the few places to write.
 * What one caller may keep open leaves room for the others.
 */
@ApplicationScoped
class OpenImports {

    private static final int AT_ONCE = 32;
    private static final int OF_ONE_CALLER = 8;
    private static final int BATCHES_AT_ONCE = 6;

    private final Map<String, Integer> open = new HashMap<>();
    private final Semaphore batches = new Semaphore(BATCHES_AT_ONCE, true);

    /**
     * Lets an import of a caller begin.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code temporarily-unavailable}
     */
    synchronized void begin(String caller) {
        var all = open.values().stream().mapToInt(Integer::intValue).sum();
        var ofCaller = open.getOrDefault(caller, 0);
        if (all >= AT_ONCE || ofCaller >= OF_ONE_CALLER) {
            throw RequestRule.TEMPORARILY_UNAVAILABLE.violated(
                    "imports-at-once", all >= AT_ONCE ? all : ofCaller);
        }
        open.put(caller, ofCaller + 1);
    }

    synchronized void end(String caller) {
        open.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
    }

    /** The places of batches that are written or wait for it, those of all imports together. */
    Semaphore batches() {
        return batches;
    }
}
