package com.lead2order.kit.event;

import java.time.Duration;

/** Longer and longer pauses between tries, so that an outage is not made worse. */
final class BackOff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        var pause = next;
        var doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return pause;
    }

    boolean isFirst() {
        return next.equals(first);
    }

    void reset() {
        next = first;
    }
}
