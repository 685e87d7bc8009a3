package com.lead2order.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.system.Project;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docker-compose.yml says only what Compose understands, and its containers can wait for one
 * another.
 */
class ComposeTest {

    private static final Set<String> SETTINGS =
            Set.of(
                    "build",
                    "cap_drop",
                    "command",
                    "depends_on",
                    "environment",
                    "healthcheck",
                    "image",
                    "init",
                    "mem_limit",
                    "ports",
                    "read_only",
                    "restart",
                    "security_opt",
                    "shm_size",
                    "stop_grace_period",
                    "tmpfs",
                    "user",
                    "volumes");

    static Stream<String> containers() {
        return Compose.services().map(Map.Entry::getKey);
    }

    @Test
    void holdsTheWholeSystemAndNothingElse() {
        assertThat(containers())
                .containsExactlyInAnyOrder(
                        "postgres",
                        "kafka",
                        "keycloak",
                        "gateway",
                        "lead-service",
                        "opportunity-service",
                        "forecast-service",
                        "target-agreement-service",
                        "partner-service");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void aContainerUsesKnownSettingsOnly(String container) {
        assertThat(Compose.service(container).fieldNames()).toIterable().isSubsetOf(SETTINGS);
    }

    @ParameterizedTest
    @MethodSource("containers")
    void aContainerIsLimitedAndWatched(String container) {
        var settings = Compose.service(container);
        assertThat(settings.path("mem_limit").asText()).isNotEmpty();
        assertThat(settings.at("/healthcheck/test/0").asText()).isEqualTo("CMD");
        assertThat(settings.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
        assertThat(settings.at("/cap_drop/0").asText()).isEqualTo("ALL");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void aContainerIsReachableFromThisMachineOnly(String container) {
        assertThat(Compose.service(container).path("ports"))
                .allSatisfy(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void aContainerWaitsForOnesThatExistAndTellHowTheyAre(String container) {
        assertThat(Compose.service(container).path("depends_on").propertyStream())
                .allSatisfy(needed -> {
                    assertThat(containers()).contains(needed.getKey());
                    assertThat(needed.getValue().path("condition").asText())
                            .isIn("service_healthy", "service_started");
                });
    }

    @ParameterizedTest
    @MethodSource("containers")
    void aMountedFileIsThere(String container) {
        assertThat(Compose.service(container).path("volumes"))
                .allSatisfy(volume -> {
                    var source = volume.asText().split(":", -1)[0];
                    if (source.startsWith("./")) {
                        assertThat(Project.path(source)).exists();
                        assertThat(volume.asText()).endsWith(":ro");
                    } else {
                        assertThat(Compose.FILE.path("volumes").has(source)).isTrue();
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationCannotChangeItsOwnImage(Application application) {
        var settings = Compose.service(application.module());
        assertThat(settings.path("read_only").asBoolean()).isTrue();
        assertThat(settings.path("tmpfs")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anImageIsBuiltFromTheApplicationOfItsName(Application application) {
        var build = Compose.service(application.module()).path("build");
        assertThat(build.at("/args/MODULE").asText()).isEqualTo(application.module());
        assertThat(Files.exists(Project.path(build.path("dockerfile").asText()))).isTrue();
        assertThat(Project.text("deploy/docker/Dockerfile.dockerignore"))
                .contains("!" + application.module() + "/target/");
    }

    @Test
    void imagesRunOnTheJavaThatTheProjectIsCompiledFor() {
        assertThat(Project.text("deploy/docker/Dockerfile"))
                .contains(
                        "FROM eclipse-temurin:%s-jre"
                                .formatted(Project.pinned("maven.compiler.release")))
                .containsPattern("(?m)^USER [1-9]\\d+:");
    }
}
