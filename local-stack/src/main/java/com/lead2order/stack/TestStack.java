package com.lead2order.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one PostgreSQL and the one Kafka that all tests of a build share. The first test JVM that
 * asks starts them as a process of its own, which stops when the builds that have asked for it are
 * over.
 */
public final class TestStack {

    private static final List<String> SHELLS = List.of("sh", "bash", "dash", "zsh");
    private static @Nullable TestStack shared;

    private final int postgresPort;
    private final String kafka;

    private TestStack(Properties ready) {
        this.postgresPort = Integer.parseInt(ready.getProperty("postgres.port"));
        this.kafka = ready.getProperty("kafka.bootstrap.servers");
    }

    /** The stack of this build, started where it is not running. */
    public static synchronized TestStack shared() {
        if (shared == null) {
            var built = System.getProperty("lead2order.build.directory");
            var target =
                    built == null
                            ? Installation.here().root().resolve("target")
                            : Path.of(built).toAbsolutePath();
            shared = new TestStack(join(new TestStackFolder(target.resolve("test-stack"))));
        }
        return shared;
    }

    /** Host and port of the broker. */
    public String kafkaBootstrapServers() {
        return kafka;
    }

    /** The address of a database of this stack. */
    public String jdbcUrl(String database) {
        return PostgresPart.jdbcUrl(postgresPort, database);
    }

    public String userName() {
        return PostgresPart.USER;
    }

    public String password() {
        return PostgresPart.USER;
    }

    /** Creates an empty database, in place of one of the same name, and tells its address. */
    public String createDatabase(String name) {
        var admin = PostgresPart.admin(postgresPort);
        try {
            admin.execute("drop database if exists \"" + name + "\" with (force)");
            admin.execute("create database \"" + name + "\" owner " + PostgresPart.USER);
            return jdbcUrl(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database " + name, e);
        }
    }

    /** What the names of a module's topics start with, another one on each call. */
    public String topicPrefix(String module) {
        return module.toLowerCase(Locale.ROOT)
                + "."
                + UUID.randomUUID().toString().substring(0, 8)
                + ".";
    }

    private static Properties join(TestStackFolder folder) {
        try {
            Files.createDirectories(folder.path());
            try (var channel =
                            FileChannel.open(
                                    folder.lock(),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!folder.isServed()) {
                    folder.empty();
                    folder.addOwner(owner());
                    startServer(folder);
                }
                folder.addOwner(owner());
                return folder.readReady();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + folder, e);
        }
    }

    private static void startServer(TestStackFolder folder) throws IOException {
        var server =
                new ProcessBuilder(
                                Installation.java(),
                                "-Xmx384m",
                                "-XX:+UseSerialGC",
                                "-Dlead2order.build.directory=" + folder.path().resolve(".."),
                                "-cp",
                                Installation.here().classPath(),
                                TestStackServer.class.getName(),
                                folder.path().toString())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.log().toFile())
                        .start();
        while (!folder.isReady()) {
            if (!server.isAlive()) {
                throw new IllegalStateException(
                        "The PostgreSQL and Kafka of the tests could not be started:\n"
                                + LogFile.end(folder.log(), 60));
            }
            Pause.shortly();
        }
    }

    /** Maven or the IDE: the process that has started this test JVM, shells left out. */
    private static ProcessHandle owner() {
        var self = ProcessHandle.current();
        var parent = self.parent();
        while (parent.filter(TestStack::isShell).isPresent()) {
            parent = parent.flatMap(ProcessHandle::parent);
        }
        return parent.orElse(self);
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(SHELLS::contains)
                .isPresent();
    }
}
