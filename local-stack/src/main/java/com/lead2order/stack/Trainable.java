package com.lead2order.stack;

import java.io.IOException;
import java.time.Duration;

/** A part whose start can be made faster by a recorded one; see {@link StartUpCaches}. */
interface Trainable extends Part {

    boolean hasStartUpCache();

    /**
     * Starts it to record what it loads: the visit does with it what users will do, then it ends
     * and the JVM writes the cache.
     */
    void train(Duration atMost, Runnable visit) throws IOException;
}
