package com.lead2order.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.system.Project;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Compose, Kubernetes and the applications themselves name the same ports, variables, databases,
 * images and realm.
 */
class DeploymentAgreementTest {

    private static final String REALM = "/realms/lead2order";
    private static final String COMMON =
            "service-kit/src/main/resources/META-INF/microprofile-config.properties";
    private static final String REALM_FILE =
            "local-stack/src/main/resources/realm/lead2order-realm.json";

    @ParameterizedTest
    @EnumSource
    void oneImage(Application application) {
        assertThat(Compose.service(application.module()).path("image").asText())
                .isEqualTo(application.image());

        var manifests = Manifests.rendered(Kustomize.BASE);
        assertThat(Manifests.containers(Manifests.podSpec(manifests.deployment(application))))
                .allSatisfy(container ->
                        assertThat(container.path("image").asText())
                                .isEqualTo(application.image()));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GATEWAY")
    void theSameImageMigrates(Application service) {
        var migration = Manifests.podSpec(Manifests.rendered(Kustomize.BASE).migration(service));
        assertThat(migration.at("/containers/0/image").asText()).isEqualTo(service.image());
    }

    @ParameterizedTest
    @EnumSource
    void onePort(Application application) {
        var port = application.port();
        assertThat(properties(application).getOrDefault("quarkus.http.port", "8080"))
                .isEqualTo(port + "");

        assertThat(Compose.environment(application.module()))
                .containsEntry("QUARKUS_HTTP_PORT", port + "");
        assertThat(Compose.service(application.module()).at("/ports/0").asText())
                .isEqualTo("127.0.0.1:%d:%d".formatted(port, port));

        var manifests = Manifests.rendered(Kustomize.BASE);
        var container = manifests.deployment(application).at("/spec/template/spec/containers/0");
        assertThat(manifests.environment(container)).containsEntry("QUARKUS_HTTP_PORT", port + "");
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(port);
        assertThat(
                        manifests
                                .named("Service", application.module())
                                .at("/spec/ports/0/port")
                                .asInt())
                .isEqualTo(port);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GATEWAY")
    void oneDatabase(Application service) {
        assertThat(properties(service))
                .containsEntry(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://localhost:15432/" + service.database());
        assertThat(Compose.environment(service.module()))
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://postgres:5432/" + service.database());
        assertThat(Project.text("deploy/docker/postgres/databases.sql"))
                .contains("CREATE DATABASE " + service.database() + ";");

        for (var folder : new String[] {Kustomize.LOCAL, Kustomize.PRODUCTION}) {
            var manifests = Manifests.rendered(folder);
            assertThat(
                            manifests.environment(
                                    Manifests.podSpec(manifests.migration(service))
                                            .at("/containers/0")))
                    .hasEntrySatisfying(
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            url ->
                                    assertThat(url)
                                            .matches(
                                                    ".*/%s(\\?.*)?".formatted(service.database())));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GATEWAY")
    void oneWayToAService(Application service) {
        var variable = Variables.of(service.gatewayProperty());
        var inside = "http://%s:%d".formatted(service.module(), service.port());

        assertThat(properties(Application.GATEWAY))
                .containsEntry(service.gatewayProperty(), "http://localhost:" + service.port());
        assertThat(Compose.environment("gateway")).containsEntry(variable, inside);
        var manifests = Manifests.rendered(Kustomize.BASE);
        assertThat(
                        manifests.environment(
                                manifests
                                        .deployment(Application.GATEWAY)
                                        .at("/spec/template/spec/containers/0")))
                .containsEntry(variable, inside);
    }

    @ParameterizedTest
    @EnumSource
    void oneRealm(Application application) {
        assertThat(Yaml.document(Project.text(REALM_FILE)).path("realm").asText())
                .isEqualTo(REALM.substring(REALM.lastIndexOf('/') + 1));

        var keycloak = Compose.environment("keycloak");
        assertThat(Compose.environment(application.module()))
                .containsEntry("QUARKUS_OIDC_TOKEN_ISSUER", keycloak.get("KC_HOSTNAME") + REALM)
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://keycloak:8080" + REALM);
        assertThat(properties(application))
                .containsEntry("quarkus.oidc.auth-server-url", keycloak.get("KC_HOSTNAME") + REALM);

        for (var folder : new String[] {Kustomize.LOCAL, Kustomize.PRODUCTION}) {
            var manifests = Manifests.rendered(folder);
            var variables =
                    manifests.environment(
                            manifests
                                    .deployment(application)
                                    .at("/spec/template/spec/containers/0"));
            assertThat(variables.get("QUARKUS_OIDC_TOKEN_ISSUER")).endsWith(REALM);
            assertThat(variables.get("QUARKUS_OIDC_AUTH_SERVER_URL")).endsWith(REALM);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVariableIsOneThatTheApplicationReads(Application application) {
        assertThat(Variables.unknownTo(application, Compose.environment(application.module())))
                .isEmpty();
        for (var folder : new String[] {Kustomize.LOCAL, Kustomize.PRODUCTION}) {
            var manifests = Manifests.rendered(folder);
            Manifests.containers(Manifests.podSpec(manifests.deployment(application)))
                    .map(manifests::environment)
                    .forEach(variables ->
                            assertThat(Variables.unknownTo(application, variables)).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GATEWAY")
    void aVariableOfAMigrationIsOneThatTheServiceReads(Application service) {
        var manifests = Manifests.rendered(Kustomize.PRODUCTION);
        var container = Manifests.podSpec(manifests.migration(service)).at("/containers/0");
        assertThat(Variables.unknownTo(service, manifests.environment(container))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void kubernetesSetsWhateverComposeSets(Application application) {
        var manifests = Manifests.rendered(Kustomize.LOCAL);
        var container = manifests.deployment(application).at("/spec/template/spec/containers/0");
        assertThat(manifests.environment(container).keySet())
                .containsAll(Compose.environment(application.module()).keySet());
    }

    @Test
    void theOperatedPartsHaveTheVersionsOfTheEmbeddedOnes() {
        var postgres = Project.pinned("zonky.binaries.version");
        assertThat(Compose.service("postgres").path("image").asText())
                .isEqualTo("postgres:" + postgres.substring(0, postgres.indexOf('.')));
        assertThat(Compose.service("kafka").path("image").asText())
                .isEqualTo("apache/kafka:" + Project.pinned("kafka.broker.version"));
        assertThat(Compose.service("keycloak").path("image").asText())
                .isEqualTo("keycloak/keycloak:" + Project.pinned("keycloak.version"));
    }

    @Test
    void theOperatedPartsAreWhereTheApplicationsLookForThem() {
        assertThat(Compose.service("postgres").at("/ports/0").asText())
                .isEqualTo("127.0.0.1:15432:5432");
        assertThat(Compose.service("keycloak").at("/ports/0").asText())
                .isEqualTo("127.0.0.1:8180:8080");
        assertThat(Compose.service("kafka").at("/ports/0").asText())
                .isEqualTo("127.0.0.1:19092:19092");
        assertThat(Compose.environment("kafka"))
                .containsEntry(
                        "KAFKA_ADVERTISED_LISTENERS",
                        "INTERNAL://kafka:9092,EXTERNAL://localhost:19092")
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        assertThat(Application.services())
                .allSatisfy(service -> {
                    assertThat(Compose.environment(service.module()))
                            .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092");
                    assertThat(properties(service))
                            .containsEntry("kafka.bootstrap.servers", "localhost:19092");
                });
    }

    /** What an application starts with when nobody tells it anything. */
    private static Map<Object, Object> properties(Application application) {
        var all = new Properties();
        if (application.usesServiceKit()) {
            all.putAll(Project.properties(COMMON));
        }
        all.putAll(
                Project.properties(
                        application.module() + "/src/main/resources/application.properties"));
        return all;
    }
}
