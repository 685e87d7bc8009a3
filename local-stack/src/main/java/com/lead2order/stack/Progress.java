package com.lead2order.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Says what is going on while it goes on, with the time since the beginning. */
public final class Progress {

    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final Set<String> waitingFor = new LinkedHashSet<>();
    private long lastLine = begin;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Says nothing; for tests. */
    public static Progress silent() {
        return new Progress(new PrintStream(java.io.OutputStream.nullOutputStream()));
    }

    public synchronized void say(String message) {
        lastLine = System.nanoTime();
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(lastLine), message));
        out.flush();
    }

    synchronized void begin(String what) {
        waitingFor.add(what);
        say(what + ": starting");
    }

    synchronized void end(String what, String result) {
        waitingFor.remove(what);
        say(what + ": " + result);
    }

    /** Shows that it is still working where nothing has been said for a while. */
    synchronized void beat() {
        if (!waitingFor.isEmpty() && System.nanoTime() - lastLine > SILENCE.toNanos()) {
            say("still waiting for " + String.join(", ", waitingFor));
        }
    }

    private double seconds(long now) {
        return (now - begin) / 1e9;
    }
}
