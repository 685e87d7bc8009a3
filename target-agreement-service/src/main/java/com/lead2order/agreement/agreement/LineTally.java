package com.lead2order.agreement.agreement;

/** How many lines of an agreement are in which state. */
record LineTally(long lines, long planned, long proposed, long declined) {

    /** Lines on which nothing is agreed. */
    long open() {
        return planned + proposed + declined;
    }

    /** Open lines that wait for the manager. */
    long undecided() {
        return planned + declined;
    }
}
