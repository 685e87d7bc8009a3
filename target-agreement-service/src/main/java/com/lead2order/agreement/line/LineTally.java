package com.lead2order.agreement.line;

/** How many lines of an agreement are in which state. */
public record LineTally(long lines, long planned, long proposed, long declined) {

    /** Lines on which nothing is agreed. */
    public long open() {
        return planned + proposed + declined;
    }

    /** Open lines that wait for the manager. */
    public long undecided() {
        return planned + declined;
    }
}
