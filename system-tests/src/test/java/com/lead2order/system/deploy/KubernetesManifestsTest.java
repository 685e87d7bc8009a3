package com.lead2order.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.system.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every manifest is one that Kubernetes would take, and asks for no more than an application needs.
 */
class KubernetesManifestsTest {

    @Nested
    class TheModel {
        @Test
        void refusesAFieldThatKubernetesDoesNotKnow() {
            var misspelt =
                    Yaml.document(
                            """
                            apiVersion: apps/v1
                            kind: Deployment
                            spec: {template: {spec: {containers: [{name: a, imagee: b}]}}}
                            """);
            assertThatThrownBy(() -> KubernetesModel.read(misspelt)).hasMessageContaining("imagee");
        }

        @Test
        void refusesAVariableThatIsNoText() {
            var unquoted =
                    Yaml.document(
                            """
                            apiVersion: apps/v1
                            kind: Deployment
                            spec: {template: {spec: {containers: [{name: a, env: [{name: B, value: true}]}]}}}
                            """);
            assertThatThrownBy(() -> KubernetesModel.read(unquoted)).hasMessageContaining("value");
        }
    }

    static Stream<Path> files() {
        return Project.filesUnder("deploy/kubernetes", ".yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHoldsNothingThatKubernetesDoesNotKnow(Path file) {
        assertThat(Yaml.documents(Project.text(file)))
                .isNotEmpty()
                .allSatisfy(KubernetesManifestsTest::isAccepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {Kustomize.BASE, Kustomize.LOCAL, Kustomize.PRODUCTION})
    void anInstallationRendersToWhatKubernetesKnows(String folder) {
        assertThat(Kustomize.render(folder)).allSatisfy(KubernetesManifestsTest::isAccepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {Kustomize.LOCAL, Kustomize.PRODUCTION})
    void everyContainerIsConfined(String folder) {
        assertThat(Manifests.rendered(folder).podSpecs())
                .allSatisfy(pod -> {
                    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
                    assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                            .isEqualTo("RuntimeDefault");
                    assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
                    assertThat(Manifests.containers(pod))
                            .allSatisfy(KubernetesManifestsTest::isConfined);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {Kustomize.LOCAL, Kustomize.PRODUCTION})
    void everyApplicationIsWatched(String folder) {
        assertThat(Manifests.rendered(folder).ofKind("Deployment"))
                .hasSize(Application.values().length)
                .map(deployment -> deployment.at("/spec/template/spec/containers/0"))
                .allSatisfy(container -> {
                    assertThat(probed(container, "startupProbe")).isEqualTo("/q/health/started");
                    assertThat(probed(container, "livenessProbe")).isEqualTo("/q/health/live");
                    assertThat(probed(container, "readinessProbe")).isEqualTo("/q/health/ready");
                });
    }

    @ParameterizedTest
    @EnumSource
    void aSelectorMeetsThePodsOfOneApplicationOnly(Application application) {
        var manifests = Manifests.rendered(Kustomize.PRODUCTION);
        var pods = labels(manifests.deployment(application));
        for (var selector :
                List.of(
                        manifests.deployment(application).at("/spec/selector/matchLabels"),
                        manifests.named("Service", application.module()).at("/spec/selector"),
                        manifests
                                .named("PodDisruptionBudget", application.module())
                                .at("/spec/selector/matchLabels"))) {
            assertThat(matches(selector, pods)).isTrue();
            assertThat(Stream.concat(manifests.ofKind("Deployment"), manifests.ofKind("Job")))
                    .filteredOn(workload -> matches(selector, labels(workload)))
                    .hasSize(1);
        }
    }

    @Test
    void onlyAMigrationChangesTheSchema() {
        var manifests = Manifests.rendered(Kustomize.PRODUCTION);
        assertThat(Application.services())
                .allSatisfy(service -> {
                    var job = Manifests.podSpec(manifests.migration(service));
                    assertThat(manifests.environment(job.at("/containers/0")))
                            .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true")
                            .containsEntry("QUARKUS_INIT_AND_EXIT", "true");

                    var pod = Manifests.podSpec(manifests.deployment(service));
                    assertThat(manifests.environment(pod.at("/containers/0")))
                            .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                            .doesNotContainKey("QUARKUS_INIT_AND_EXIT");
                    assertThat(manifests.environment(pod.at("/initContainers/0")))
                            .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                            .containsEntry("QUARKUS_FLYWAY_VALIDATE_AT_START", "true")
                            .containsEntry("QUARKUS_INIT_AND_EXIT", "true");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {Kustomize.LOCAL, Kustomize.PRODUCTION})
    void theGatewayReachesTheServicesAndNobodyElseDoes(String folder) {
        var manifests = Manifests.rendered(folder);
        var network = Network.of(manifests);
        var services = Application.services().map(manifests::deployment).toList();

        assertThat(services)
                .allMatch(to -> network.allows(manifests.deployment(Application.GATEWAY), to));
        for (var from : Stream.concat(services.stream(), manifests.ofKind("Job")).toList()) {
            assertThat(services).noneMatch(to -> network.allows(from, to));
        }
    }

    @Test
    void productionSurvivesTheLossOfOneReplica() {
        assertThat(Manifests.rendered(Kustomize.PRODUCTION).ofKind("Deployment"))
                .allSatisfy(deployment -> {
                    assertThat(deployment.at("/spec/replicas").asInt()).isGreaterThanOrEqualTo(2);
                    assertThat(Manifests.podSpec(deployment).path("topologySpreadConstraints"))
                            .isNotEmpty();
                });
    }

    @Test
    void productionBringsNoSecretOfItsOwn() {
        assertThat(Manifests.rendered(Kustomize.PRODUCTION).ofKind("Secret")).isEmpty();
    }

    private static void isAccepted(JsonNode manifest) {
        assertThatCode(() -> KubernetesModel.read(manifest)).doesNotThrowAnyException();
    }

    private static void isConfined(JsonNode container) {
        var security = container.path("securityContext");
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
        assertThat(container.at("/resources/requests/memory").asText()).isNotEmpty();
        assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
    }

    private static String probed(JsonNode container, String probe) {
        assertThat(container.path(probe).at("/httpGet/port").asText()).isEqualTo("http");
        return container.path(probe).at("/httpGet/path").asText();
    }

    private static JsonNode labels(JsonNode workload) {
        return workload.at("/spec/template/metadata/labels");
    }

    private static boolean matches(JsonNode selector, JsonNode labels) {
        return selector.propertyStream()
                .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }
}
