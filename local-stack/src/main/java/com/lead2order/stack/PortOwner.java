package com.lead2order.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;

/** Finds out which program listens on a port, as far as this machine tells. */
final class PortOwner {

    private PortOwner() {}

    /** The program, e.g. {@code java (process 4711)}; empty where nobody says. */
    static Optional<String> of(int port) {
        return byLsof(port).or(() -> bySs(port));
    }

    private static Optional<String> byLsof(int port) {
        return output("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc")
                .filter(text -> !text.isBlank())
                .map(text -> {
                    var pid = field(text, 'p');
                    return field(text, 'c') + " (process " + pid + ")";
                });
    }

    private static String field(String text, char name) {
        return text.lines()
                .filter(line -> line.charAt(0) == name)
                .map(line -> line.substring(1))
                .findFirst()
                .orElse("?");
    }

    /** Lines look like {@code ... users:(("java",pid=4711,fd=12))}. */
    private static Optional<String> bySs(int port) {
        return output("ss", "-ltnpH", "sport = :" + port)
                .map(java.util.regex.Pattern.compile("\\(\"([^\"]+)\",pid=(\\d+)")::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1) + " (process " + found.group(2) + ")");
    }

    private static Optional<String> output(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
