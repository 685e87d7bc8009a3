package com.lead2order.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ports and folders: the fixed names of the embedded default unless the environment differs. */
class SettingsTest {

    private static final Installation INSTALLATION =
            new Installation(Path.of("/checkout"), Path.of("/checkout/.stack/tools"));

    @Test
    void areTheFixedNamesWhereNothingIsSaid() {
        var settings = Settings.fromEnvironment(INSTALLATION, Map.of());

        assertThat(settings.home()).isEqualTo(Path.of("/checkout/.stack"));
        assertThat(settings.postgresPort()).isEqualTo(15432);
        assertThat(settings.kafkaPort()).isEqualTo(19092);
        assertThat(settings.keycloakPort()).isEqualTo(8180);
        assertThat(settings.ports())
                .containsOnly(
                        Map.entry(Service.GATEWAY, 8080),
                        Map.entry(Service.LEAD, 8081),
                        Map.entry(Service.OPPORTUNITY, 8082),
                        Map.entry(Service.FORECAST, 8083),
                        Map.entry(Service.TARGET_AGREEMENT, 8084),
                        Map.entry(Service.PARTNER, 8085));
    }

    @Test
    void followTheEnvironment() {
        var settings =
                Settings.fromEnvironment(
                        INSTALLATION,
                        Map.of(
                                "LEAD2ORDER_HOME", "/elsewhere",
                                "LEAD2ORDER_POSTGRES_PORT", "25432",
                                "LEAD2ORDER_TARGET_AGREEMENT_PORT", "9084"));

        assertThat(settings.home()).isEqualTo(Path.of("/elsewhere"));
        assertThat(settings.postgresPort()).isEqualTo(25432);
        assertThat(settings.port(Service.TARGET_AGREEMENT)).isEqualTo(9084);
        assertThat(settings.port(Service.LEAD)).isEqualTo(8081);
    }

    @Test
    void nameTheVariableThatIsNoPort() {
        assertThatThrownBy(() ->
                        Settings.fromEnvironment(
                                INSTALLATION, Map.of("LEAD2ORDER_KAFKA_PORT", "many")))
                .hasMessageContaining("LEAD2ORDER_KAFKA_PORT")
                .hasMessageContaining("many");
    }

    @Test
    void onFreePortsShareNoPort() {
        var settings = Settings.onFreePorts(Path.of("target/some-stack"));

        var ports = new HashSet<>(settings.ports().values());
        ports.add(settings.postgresPort());
        ports.add(settings.kafkaPort());
        ports.add(settings.keycloakPort());
        assertThat(ports).hasSize(9);
    }
}
