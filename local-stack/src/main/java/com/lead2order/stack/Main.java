package com.lead2order.stack;

import com.lead2order.stack.load.AdventureWorksLoader;
import com.lead2order.stack.load.Api;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The commands behind {@code make up}, {@code down}, {@code reset} and the loaders. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    /** The first argument is the command. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        var installation = Installation.here();
        var settings = Settings.fromEnvironment(installation, System.getenv());
        var command = arguments.length == 0 ? "" : arguments[0];
        var rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        try {
            switch (command) {
                case "up" -> new Up(settings).run();
                case "down" -> down(settings);
                case "reset" -> reset(settings);
                case "load-adventureworks" -> load(settings, rest);
                default -> {
                    System.err.println("commands: up, down, reset, load-adventureworks DIR");
                    System.exit(MISUSED);
                }
            }
        } catch (PartFailed | IllegalStateException | IllegalArgumentException e) {
            System.err.println();
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
    }

    private static void down(Settings settings) {
        var ended = new RunningProcesses(settings.home()).endAll();
        System.out.println(ended ? "Lead2Order has stopped." : "Lead2Order was not running.");
    }

    private static void reset(Settings settings) {
        if (new RunningProcesses(settings.home()).endAll()) {
            System.out.println("Lead2Order has stopped.");
        }
        var had = LocalStack.hasData(settings);
        LocalStack.empty(settings);
        System.out.println(had ? "All its data is gone." : "There was no data.");
    }

    private static void load(Settings settings, List<String> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("usage: load-adventureworks DIR");
        }
        var login =
                new Login(
                        URI.create(
                                "http://localhost:%d/realms/lead2order/protocol/openid-connect/token"
                                        .formatted(settings.keycloakPort())));
        var token = new AtomicReference<String>();
        var api =
                new Api(
                        URI.create("http://localhost:" + settings.port(Service.GATEWAY)),
                        () -> token.updateAndGet(had -> had == null ? login.integrator() : had));
        var job = new AdventureWorksLoader(Path.of(arguments.getFirst()), api).load();
        System.out.println("Order import: " + job);
    }
}
