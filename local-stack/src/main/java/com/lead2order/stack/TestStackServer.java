package com.lead2order.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/** Runs the stack of the tests until nobody needs it any more. */
final class TestStackServer {

    private static final Duration STARTUP = Duration.ofSeconds(90);

    private final TestStackFolder folder;
    private final int postgresPort = Ports.free();
    private final PostgresPart postgres;
    private final KafkaPart kafka;

    private TestStackServer(TestStackFolder folder) {
        var installation = Installation.here();
        this.folder = folder;
        this.postgres =
                new PostgresPart(
                        installation,
                        folder.path().resolve("postgresql"),
                        folder.path().resolve("postgresql.log"),
                        postgresPort,
                        PostgresPart.Data.THROWN_AWAY,
                        List.of());
        this.kafka =
                new KafkaPart(
                        installation,
                        folder.path().resolve("kafka"),
                        folder.path().resolve("kafka.log"),
                        Ports.free(),
                        Ports.free());
    }

    /** The only argument is the folder that the test JVMs look at. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        var server = new TestStackServer(new TestStackFolder(Path.of(arguments[0])));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        server.start();
        server.serve();
        System.exit(0);
    }

    private void start() throws IOException {
        var database = CompletableFuture.runAsync(postgres::start);
        kafka.start();
        kafka.awaitReady(STARTUP);
        database.join();
        var ready = new Properties();
        ready.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        ready.setProperty("postgres.port", Integer.toString(postgresPort));
        ready.setProperty("kafka.bootstrap.servers", kafka.bootstrapServers());
        folder.writeReady(ready);
    }

    /** The last look is taken under the lock, so that nobody joins a stack that is stopping. */
    private void serve() throws IOException {
        while (true) {
            while (folder.hasLivingOwner()) {
                Pause.shortly();
            }
            try (var channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!folder.hasLivingOwner()) {
                    folder.withdrawReady();
                    return;
                }
            }
        }
    }

    private void stop() {
        kafka.kill();
        postgres.stop();
    }
}
