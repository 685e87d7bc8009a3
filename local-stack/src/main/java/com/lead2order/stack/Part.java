package com.lead2order.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One program of the stack that is started, waited for and stopped. */
public interface Part {

    /** The name people know it by, e.g. {@code Kafka} or {@code lead-service}. */
    String name();

    /** What the program writes; its end is shown when the part fails. */
    Path log();

    /** Launches the program and returns at once where that is possible. */
    void start();

    /** Waits until the program serves requests and fails with the end of its log otherwise. */
    void awaitReady(Duration atMost);

    /** Its process, once it has been started. */
    Optional<ProcessHandle> process();

    /** Whether the program is running. */
    boolean isAlive();

    /** Ends the program in an orderly way; does nothing where it is not running. */
    void stop();
}
