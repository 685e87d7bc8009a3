package com.lead2order.testing;

import com.lead2order.stack.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the service under test an empty database, topics of its own and an issuer of tokens.
 * Quarkus finds it by itself: a test needs nothing but {@code @QuarkusTest}.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    private final OidcWiremockTestResource issuer = new OidcWiremockTestResource();

    @Override
    public Map<String, String> start() {
        var stack = TestStack.shared();
        var module = module();
        var settings = new HashMap<>(issuer.start());
        settings.put(
                "quarkus.oidc.auth-server-url", settings.get("keycloak.url") + "/realms/quarkus");
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        settings.put("quarkus.datasource.jdbc.url", stack.createDatabase(module.replace('-', '_')));
        settings.put("quarkus.datasource.username", stack.userName());
        settings.put("quarkus.datasource.password", stack.password());
        settings.put("kafka.bootstrap.servers", stack.kafkaBootstrapServers());
        settings.put("lead2order.topic-prefix", stack.topicPrefix(module));
        return settings;
    }

    @Override
    public void stop() {
        issuer.stop();
    }

    /** The folder of the module, which Surefire tells and the IDE starts the test in. */
    private static String module() {
        var folder = System.getProperty("basedir", System.getProperty("user.dir"));
        return Path.of(folder).getFileName().toString();
    }
}
