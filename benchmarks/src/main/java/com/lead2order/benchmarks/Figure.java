package com.lead2order.benchmarks;

import java.util.Locale;

/**
 * One line of the result table.
 *
 * @param required what was asked for, as text
 */
record Figure(String what, String measured, String against, String ratio, String required) {

    /** A rate beside a yardstick's. */
    static Figure rate(String what, double ours, String yardstick, double theirs, String required) {
        return new Figure(
                what,
                String.format(Locale.ROOT, "%.0f/s", ours),
                String.format(Locale.ROOT, "%s: %.0f/s", yardstick, theirs),
                String.format(Locale.ROOT, "%.3f", ours / theirs),
                required);
    }

    /** A figure that stands for itself. */
    static Figure of(String what, String measured, String required) {
        return new Figure(what, measured, "", "", required);
    }

    /** Milliseconds. */
    static Figure millis(String what, double millis, String required) {
        return of(what, String.format(Locale.ROOT, "%.2f ms", millis), required);
    }

    String line() {
        return "| " + String.join(" | ", what, measured, against, ratio, required) + " |";
    }
}
