package com.lead2order.kit.event;

import com.lead2order.stack.Installation;
import com.lead2order.stack.KafkaPart;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker that nobody else needs, so that a test may stop it. It is not running at the start. */
public class OwnBroker implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Resource.class));
    }

    static void start() {
        var broker = Resource.broker();
        broker.start();
        broker.awaitReady(Duration.ofSeconds(60));
    }

    static void kill() {
        Resource.broker().kill();
    }

    /** Replaces the shared broker; runs after the resource that names it. */
    public static class Resource implements QuarkusTestResourceLifecycleManager {

        private static final String PORT = "lead2order.test.own-broker.port";
        private static final String FOLDER = "lead2order.test.own-broker.folder";
        private static @Nullable KafkaPart broker;

        @Override
        public int order() {
            return 10;
        }

        @Override
        public Map<String, String> start() {
            try (var socket = new ServerSocket(0)) {
                // system properties, because the test sees this class through another class loader
                System.setProperty(PORT, Integer.toString(socket.getLocalPort()));
                System.setProperty(
                        FOLDER, Files.createTempDirectory(Path.of("target"), "broker").toString());
                return Map.of("kafka.bootstrap.servers", "localhost:" + socket.getLocalPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}

        static synchronized KafkaPart broker() {
            if (broker == null) {
                var folder = Path.of(System.getProperty(FOLDER)).toAbsolutePath();
                broker =
                        new KafkaPart(
                                Installation.here(),
                                folder,
                                folder.resolve("broker.log"),
                                Integer.getInteger(PORT),
                                freePort());
            }
            return broker;
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
