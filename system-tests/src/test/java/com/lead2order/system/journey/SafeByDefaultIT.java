package com.lead2order.system.journey;

import static io.restassured.RestAssured.given;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Service;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the embedded default lets nobody do ... */
@ExtendWith(RunningSystem.class)
class SafeByDefaultIT {

    private static final RestAssuredConfig PLAIN =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    /** Columns of the kernel's table of sockets. */
    private static final int ADDRESS = 1;

    private static final int STATE = 3;
    private static final int SOCKET = 9;
    private static final String LISTENS = "0A";

    /** 127.0.0.1, ::1 and ::ffff:127.0.0.1 as the table writes them. */
    private static final Pattern LOOPBACK =
            Pattern.compile("[0-9A-F]{6}7F:|0{24}01000000:|0{16}FFFF0000[0-9A-F]{6}7F:");

    private static final Pattern SOCKET_LINK = Pattern.compile("socket:\\[(\\d+)]");

    private final LocalStack stack;

    SafeByDefaultIT(Lead2Order system) {
        stack = system.stack();
    }

    /** Also by ports that nobody has thought of, such as those of a cluster of one. */
    @Test
    void reachItFromTheNetwork() throws IOException {
        var table = Path.of("/proc/net/tcp");
        assumeTrue(Files.exists(table), "the kernel lists who listens");
        var sockets = new HashSet<String>();
        for (var part : parts()) {
            sockets.addAll(socketsOf(part));
        }
        assertThat(sockets).isNotEmpty();
        var open = new ArrayList<String>();
        for (var family : List.of(table, Path.of("/proc/net/tcp6"))) {
            try (var lines = Files.lines(family)) {
                lines.skip(1)
                        .map(line -> line.strip().split("\\s+", -1))
                        .filter(columns -> columns[STATE].equals(LISTENS))
                        .filter(columns -> sockets.contains(columns[SOCKET]))
                        .filter(columns -> !LOOPBACK.matcher(columns[ADDRESS]).lookingAt())
                        .forEach(columns -> open.add(columns[ADDRESS]));
            }
        }
        assertThat(open).as("addresses and ports in hexadecimal").isEmpty();
    }

    /** There is no administrator until somebody makes one. */
    @Test
    void administerItsLogin() {
        assertThat(adminToken("admin").<String>path("error")).isEqualTo("invalid_grant");
    }

    @Test
    void guessAPasswordForLong() {
        for (var i = 0; i < 5; i++) {
            assertThat(signIn("hanna.hr", "guess " + i).<String>path("error"))
                    .isEqualTo("invalid_grant");
        }
        assertThat(signIn("hanna.hr", "hanna.hr").<String>path("error")).isEqualTo("invalid_grant");
    }

    @Test
    void callWithAnIdToken() {
        var idToken =
                signIn("rita.rep", "rita.rep")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("id_token");
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
        return token(
                stack.keycloak().tokenEndpoint(),
                "client_id=lead2order-web&scope=openid&username=" + user,
                password);
    }

    private Response adminToken(String password) {
        return token(
                stack.keycloak().tokenEndpoint().replace("/lead2order/", "/master/"),
                "client_id=admin-cli&username=admin",
                password);
    }

    private static Response token(String endpoint, String who, String password) {
        return given().config(PLAIN)
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=password&" + who + "&password=" + encode(password, UTF_8))
                .post(endpoint);
    }

    private List<ProcessHandle> parts() {
        return Stream.concat(
                        Stream.of(stack.keycloak().process(), stack.kafka().process())
                                .flatMap(Optional::stream),
                        Stream.of(Service.values())
                                .flatMap(service -> stack.service(service).process().stream()))
                .flatMap(part -> Stream.concat(Stream.of(part), part.descendants()))
                .toList();
    }

    /** The numbers of the sockets that a process has open. */
    private static Set<String> socketsOf(ProcessHandle process) throws IOException {
        var numbers = new HashSet<String>();
        try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (var file : files.toList()) {
                if (Files.isSymbolicLink(file)) {
                    var number = SOCKET_LINK.matcher(linkOf(file));
                    if (number.matches()) {
                        numbers.add(number.group(1));
                    }
                }
            }
        }
        return numbers;
    }

    private static String linkOf(Path file) throws IOException {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        }
    }
}
