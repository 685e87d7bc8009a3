package com.lead2order.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * Keycloak with the realm {@code lead2order}. The distribution is unpacked and built once per
 * machine, and the realm imported once; each stack has a Keycloak folder of its own that shares the
 * programs by links and keeps its data in Keycloak's file database, so that it need not wait for
 * PostgreSQL.
 */
public final class KeycloakPart implements Part {

    public static final String REALM = "lead2order";

    private static final String REALM_FILE = "lead2order-realm.json";
    private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");
    private static final String LAUNCHER = "bin/kc.sh";
    private static final String DATABASE = "data/h2";

    private final Installation installation;
    private final Path folder;
    private final Path log;
    private final int port;
    private final ChildProcess process;

    public KeycloakPart(Installation installation, Path folder, Path log, int port) {
        this.installation = installation;
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.process = new ChildProcess(log);
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public Path log() {
        return log;
    }

    /** What tokens name as their issuer, and where services find its keys. */
    public String issuer() {
        return address() + "/realms/" + REALM;
    }

    /** Where a token is asked for. */
    public String tokenEndpoint() {
        return issuer() + "/protocol/openid-connect/token";
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private Path prepared() {
        return installation.tools().resolve("keycloak");
    }

    /** A database with the realm in it, from which each new stack starts. */
    private Path preparedRealm() {
        return installation.tools().resolve("keycloak-realm-" + digestOfRealm());
    }

    /** Whether the distribution and the realm have been prepared on this machine. */
    public boolean isPrepared() {
        return OnceOnly.isPrepared(prepared()) && OnceOnly.isPrepared(preparedRealm());
    }

    /** Unpacks and builds the distribution and imports the realm where that has not been done. */
    public void prepare() {
        OnceOnly.prepare(
                prepared(),
                () -> {
                    unpack(installation.keycloakZip(), prepared());
                    run(
                            prepared(),
                            "build",
                            "--db=dev-file",
                            "--cache=local",
                            "--health-enabled=false",
                            "--metrics-enabled=false");
                });
        var template = preparedRealm();
        OnceOnly.prepare(
                template,
                () -> {
                    layOut(template);
                    run(
                            template,
                            "import",
                            "--optimized",
                            "--file=" + template.resolve("data").resolve(REALM_FILE));
                });
    }

    private void run(Path home, String... arguments) {
        if (process.run(command(home, arguments), environment()) != 0) {
            throw new PartFailed(this, "could not be prepared");
        }
    }

    private static List<String> command(Path home, String... arguments) {
        var command = new ArrayList<>(List.of("bash", home.resolve(LAUNCHER).toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public void start() {
        prepare();
        layOut(folder);
        try {
            copyMissing(preparedRealm().resolve(DATABASE), folder.resolve(DATABASE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay out " + folder, e);
        }
        process.start(
                command(
                        folder,
                        "start",
                        "--optimized",
                        "--cache=local",
                        // several scripts sign in as one demo user at the same moment
                        "--spi-brute-force-protector--default-brute-force-detector"
                                + "--allow-concurrent-requests=true",
                        "--http-enabled=true",
                        "--http-host=localhost",
                        "--http-port=" + port,
                        "--hostname=" + address()),
                environment());
    }

    /** A Keycloak home with the programs of the prepared one and data of its own. */
    private void layOut(Path home) {
        try {
            Files.createDirectories(home.resolve("bin"));
            Files.createDirectories(home.resolve("data"));
            Files.copy(
                    prepared().resolve(LAUNCHER),
                    home.resolve(LAUNCHER),
                    StandardCopyOption.REPLACE_EXISTING);
            for (var shared : SHARED) {
                var link = home.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, prepared().resolve(shared).toAbsolutePath());
            }
            Files.write(home.resolve("data").resolve(REALM_FILE), realm());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay out " + home, e);
        }
    }

    private static void copyMissing(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static byte[] realm() {
        try (var file =
                Objects.requireNonNull(
                        KeycloakPart.class.getResourceAsStream("/realm/" + REALM_FILE))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digestOfRealm() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(realm());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS",
                String.join(
                        " ",
                        "-Xms64m",
                        "-Xmx384m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        // It serves a few sign-ins: starting fast counts, not running fast.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8"),
                "MALLOC_ARENA_MAX",
                "2");
    }

    /** The archive holds one folder, whose content becomes the target. */
    private static void unpack(Path zip, Path target) {
        try (var archive = new ZipFile(zip.toFile(), UTF_8)) {
            for (var entry : archive.stream().toList()) {
                var path = Path.of(entry.getName());
                if (entry.isDirectory() || path.getNameCount() < 2) {
                    continue;
                }
                var file = target.resolve(path.subpath(1, path.getNameCount())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                Files.createDirectories(file.resolveSibling("."));
                try (var content = archive.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + zip, e);
        }
    }

    @Override
    public void awaitReady(Duration atMost) {
        var realm = java.net.URI.create(issuer());
        process.await(this, atMost, () -> Http.answersOk(realm));
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return process.handle();
    }
}
