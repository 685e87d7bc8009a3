package com.lead2order.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to measure and how large.
 *
 * @param data the folder of the AdventureWorks data, where there is one
 * @param parts the names of the parts to run
 * @param scale what all times and amounts are multiplied by; 1 for figures, less to try it out
 */
record Options(Optional<Path> data, Set<String> parts, double scale) {

    private static final String PARTS = "--parts=";
    private static final String SCALE = "--scale=";

    Options {
        parts = Set.copyOf(parts);
    }

    /**
     * From a command line: {@code --parts=leads,orders}, {@code --scale=0.01} and the folder, each
     * or none of them.
     *
     * @param known the names of all parts
     */
    static Options of(List<String> known, String... arguments) {
        var data = Optional.<Path>empty();
        var parts = new LinkedHashSet<>(known);
        var scale = 1.0;
        for (var argument : arguments) {
            if (argument.startsWith(PARTS)) {
                parts.retainAll(names(known, argument.substring(PARTS.length())));
            } else if (argument.startsWith(SCALE)) {
                scale = scale(argument.substring(SCALE.length()));
            } else {
                data = Optional.of(Path.of(argument));
            }
        }
        return new Options(data, parts, scale);
    }

    private static List<String> names(List<String> known, String list) {
        var names = Arrays.asList(list.split(",", -1));
        for (var name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "no part '%s'; there are %s".formatted(name, String.join(", ", known)));
            }
        }
        return names;
    }

    private static double scale(String text) {
        var scale = Double.parseDouble(text);
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("a scale above 0, at most 1 is expected: " + text);
        }
        return scale;
    }

    /** An amount at this scale, never below the smallest that still says something. */
    long scaled(long full, long smallest) {
        return Math.max(smallest, Math.round(full * scale));
    }

    /** A time at this scale, two seconds at least. */
    Duration scaled(Duration full) {
        return Duration.ofSeconds(scaled(full.toSeconds(), 2));
    }
}
