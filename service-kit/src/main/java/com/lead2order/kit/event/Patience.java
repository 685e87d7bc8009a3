package com.lead2order.kit.event;

import java.time.Duration;

/** How to wait before another try. */
@FunctionalInterface
interface Patience {

    /**
     * Waits.
     *
     * @throws GivenUp where there is no use in trying again, because someone else will
     */
    void await(Duration pause);

    /** Just waits. */
    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GivenUp();
        }
    }

    /** The records at hand are not ours any more, or we are about to stop. */
    final class GivenUp extends RuntimeException {}
}
