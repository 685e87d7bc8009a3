package com.lead2order.system.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Service;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the embedded default lets nobody do ... */
@ExtendWith(RunningSystem.class)
class SafeByDefaultIT {

    private static final int AT_MOST_MILLIS = 500;

    private final LocalStack stack;

    SafeByDefaultIT(Lead2Order system) {
        stack = system.stack();
    }

    @Test
    void reachItFromTheNetwork() throws IOException {
        var open = new ArrayList<InetSocketAddress>();
        for (var address : outside()) {
            for (var port : ports()) {
                var target = new InetSocketAddress(address, port);
                if (accepts(target)) {
                    open.add(target);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    /** With the passwords that everybody tries first. */
    @Test
    void administerItsLogin() throws IOException {
        assertThat(adminToken("admin").statusCode()).isEqualTo(401);
        var password = Files.readString(stack.keycloak().adminPassword());
        assertThat(adminToken(password).statusCode()).isEqualTo(200);
    }

    @Test
    void guessAPasswordForLong() {
        for (var i = 0; i < 5; i++) {
            assertThat(signIn("hanna.hr", "guess " + i).statusCode()).isEqualTo(401);
        }
        assertThat(signIn("hanna.hr", "hanna.hr").statusCode()).isEqualTo(401);
    }

    @Test
    void callWithAnIdToken() {
        var idToken = signIn("rita.rep", "rita.rep").<String>path("id_token");
        for (var origin : List.of(stack.gateway(), stack.service(Service.LEAD).address())) {
            assertThat(leads(origin, idToken)).isEqualTo(401);
        }
    }

    private static int leads(URI origin, String token) {
        return given().baseUri(origin.toString())
                .auth()
                .oauth2(token)
                .get("/api/v1/leads")
                .statusCode();
    }

    private Response signIn(String user, String password) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "lead2order-web")
                .formParam("scope", "openid")
                .formParam("username", user)
                .formParam("password", password)
                .post(stack.keycloak().tokenEndpoint());
    }

    private Response adminToken(String password) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "admin")
                .formParam("password", password)
                .post(stack.keycloak().tokenEndpoint().replace("/lead2order/", "/master/"));
    }

    private List<Integer> ports() {
        var settings = stack.settings();
        return Stream.concat(
                        Stream.of(
                                settings.postgresPort(),
                                settings.kafkaPort(),
                                settings.keycloakPort()),
                        Stream.of(Service.values()).map(settings::port))
                .toList();
    }

    private static List<InetAddress> outside() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static boolean accepts(InetSocketAddress target) {
        try (var socket = new Socket()) {
            socket.connect(target, AT_MOST_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
