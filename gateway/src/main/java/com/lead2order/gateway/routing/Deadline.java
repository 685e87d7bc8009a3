package com.lead2order.gateway.routing;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs an action once nothing has happened for a while. All calls come from one event loop. */
final class Deadline {
    private final Vertx vertx;
    private final long millis;
    private final Runnable action;
    private long lastSignOfLife = System.nanoTime();
    private long timer;
    private boolean over;

    private Deadline(Context context, Duration patience, Runnable action) {
        this.vertx = context.owner();
        this.millis = patience.toMillis();
        this.action = action;
    }

    static Deadline start(Duration patience, Runnable action) {
        Deadline deadline = new Deadline(Vertx.currentContext(), patience, action);
        deadline.checkAfter(deadline.millis);
        return deadline;
    }

    /** Something has happened, the time starts anew. */
    void prolong() {
        lastSignOfLife = System.nanoTime();
    }

    void cancel() {
        over = true;
        vertx.cancelTimer(timer);
    }

    private void checkAfter(long time) {
        timer = vertx.setTimer(Math.max(1, time), _ -> check());
    }

    private void check() {
        long silent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastSignOfLife);
        if (over) {
            return;
        }
        if (silent < millis) {
            checkAfter(millis - silent);
        } else {
            over = true;
            action.run();
        }
    }
}
