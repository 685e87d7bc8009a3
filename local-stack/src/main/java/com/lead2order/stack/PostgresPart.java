package com.lead2order.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL with a data folder that is kept; user and password are {@code lead2order}. */
public final class PostgresPart implements Part {

    /** Name and password of the user that owns all databases of the stack. */
    public static final String USER = "lead2order";

    /**
     * How much a crash of the machine may cost. {@code KEPT} is what a production database does;
     * {@code THROWN_AWAY} is for tests, which start from nothing anyway.
     */
    public enum Data {
        KEPT("on"),
        THROWN_AWAY("off");

        private final String durable;

        Data(String durable) {
            this.durable = durable;
        }
    }

    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final Installation installation;
    private final Path folder;
    private final Path log;
    private final int port;
    private final Data data;
    private final List<String> databases;
    private @Nullable EmbeddedPostgres postgres;

    public PostgresPart(
            Installation installation,
            Path folder,
            Path log,
            int port,
            Data data,
            List<String> databases) {
        this.installation = installation;
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.data = data;
        this.databases = List.copyOf(databases);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Path log() {
        return log;
    }

    public int port() {
        return port;
    }

    /** The address of one of its databases. */
    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    @Override
    public void start() {
        LogFile.roll(log);
        try {
            Files.createDirectories(folder);
            endOrphan();
            var binaries = installation.tools().resolve("postgresql");
            OnceOnly.prepare(binaries, () -> launch(binaries));
            if (postgres == null) {
                launch(binaries);
            }
            createWhatIsMissing();
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            throw new PartFailed(this, "could not be started", e);
        }
    }

    /** The first start on a machine unpacks the binaries. */
    private void launch(Path binaries) {
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setOverrideWorkingDirectory(binaries.toFile())
                        .setPGStartupWait(STARTUP)
                        .setPort(port)
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("timezone", "UTC")
                        .setServerConfig("listen_addresses", "localhost")
                        .setServerConfig("max_wal_size", "2GB")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            builder.setServerConfig(setting, data.durable);
        }
        try {
            postgres = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that outlived the program that had started it would refuse a second one. */
    private void endOrphan() throws IOException {
        var orphan = process();
        if (orphan.isPresent()) {
            interrupt(orphan.get().pid());
            orphan.get().onExit().orTimeout(STARTUP.toSeconds(), TimeUnit.SECONDS).join();
        }
        Files.deleteIfExists(pidFile());
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }

    @Override
    public Optional<ProcessHandle> process() {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
            return ProcessHandle.of(pid).filter(PostgresPart::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
    }

    /** SIGINT is PostgreSQL's "fast shutdown": it does not wait for clients to leave. */
    private static void interrupt(long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping PostgreSQL", e);
        }
    }

    private void createWhatIsMissing() throws SQLException {
        var admin = admin(port);
        if (!admin.yieldsRow("select 1 from pg_roles where rolname = '" + USER + "'")) {
            admin.execute("create role " + USER + " superuser login password '" + USER + "'");
        }
        for (var database : databases) {
            if (!admin.yieldsRow("select 1 from pg_database where datname = '" + database + "'")) {
                admin.execute("create database " + database + " owner " + USER);
            }
        }
    }

    static Admin admin(int port) {
        return new Admin(port);
    }

    @Override
    public void awaitReady(Duration atMost) {
        // start() returns when the server answers.
    }

    @Override
    public boolean isAlive() {
        return postgres != null && Ports.isAnswering(port);
    }

    @Override
    public void stop() {
        var running = postgres;
        postgres = null;
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped", e);
        }
    }

    /** What only the owner of the server does: create and drop databases. */
    record Admin(int port) {

        void execute(String sql) throws SQLException {
            try (var connection = dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        boolean yieldsRow(String sql) throws SQLException {
            try (var connection = dataSource().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                return rows.next();
            }
        }

        private PGSimpleDataSource dataSource() {
            var dataSource = new PGSimpleDataSource();
            dataSource.setServerNames(new String[] {"localhost"});
            dataSource.setPortNumbers(new int[] {port});
            dataSource.setDatabaseName("postgres");
            dataSource.setUser("postgres");
            return dataSource;
        }
    }
}
