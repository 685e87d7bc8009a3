package com.lead2order.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to a service, it is never an error of its own. The operations are read from the
 * description of the service; what is sent to them is generated from their examples, parameters and
 * paths, always the same for the same seed: wrong types, borders, Unicode, encodings, headers.
 *
 * <p>{@code -Dlead2order.inputs=200000 -Dlead2order.inputs.seed=7} tries more and others.
 */
public abstract class EveryInput {

    private static final int INPUTS = Integer.getInteger("lead2order.inputs", 2_500);
    private static final long SEED = Long.getLong("lead2order.inputs.seed", 20261126);

    /** Too long an address or head is refused before anything of ours has read it. */
    private static final Set<Integer> TOO_LONG = Set.of(414, 431);

    /** So is an address that is no URI: Quarkus answers 400 without a body. */
    private static final Pattern NO_URI = Pattern.compile("%(?![0-9a-fA-F]{2})");

    /** Words of ours and of our tools that are none of a caller's business. */
    private static final List<String> INTERNALS =
            List.of(
                    "com.lead2order",
                    "java.",
                    "jakarta.",
                    "Exception",
                    "ackson",
                    "SQL",
                    "ibernate",
                    "esteasy",
                    "ertx",
                    "START_OBJECT",
                    "VALUE_",
                    "deserial",
                    "No enum constant",
                    "relation \\\"",
                    "<html");

    private final ObjectMapper json = new ObjectMapper();

    @BeforeAll
    static void organisation() {
        Organisation.known();
    }

    @Test
    void isAnsweredAsAProblemAndNeverAsAFaultOfOurs() throws IOException {
        var port = RestAssured.port;
        var before = deadLetters();
        var inputs = new Inputs(description(), new Random(SEED));
        Map<String, String> faults = new LinkedHashMap<>();
        var token = Tokens.forUser("ada.admin", "admin");
        try (var wire = new Wire(port)) {
            inputs.prepare(ask -> wire.send(signed(ask, token)));
            for (int i = 0; i < INPUTS; i++) {
                var ask = signed(inputs.next(), token);
                for (var fault : faults(ask, wire)) {
                    faults.putIfAbsent(
                            ask.operation() + ": " + kind(fault), fault + "\n    " + ask);
                }
            }
        }
        assertThat(faults.values()).as("%d kinds of faults", faults.size()).isEmpty();
        // applied again some of them may have gone
        assertThat(deadLetters())
                .as("dead letters of what was taken")
                .allSatisfy((topic, letters) ->
                        assertThat(letters)
                                .as(topic)
                                .isLessThanOrEqualTo(before.getOrDefault(topic, 0)));
    }

    /** How many there are of each topic; what a service has taken it can read as an event too. */
    private static Map<String, Integer> deadLetters() {
        var admin = Tokens.forUser("ada.admin", "admin");
        var path = "/api/v1/operations/dead-letters";
        var topics =
                RestAssured.given()
                        .auth()
                        .oauth2(admin)
                        .get(path)
                        .then()
                        .statusCode(400)
                        .extract()
                        .<String>path("errors[0].message");
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (var topic : topics.replace("must be one of ", "").split(", ", -1)) {
            counts.put(
                    topic,
                    RestAssured.given()
                            .auth()
                            .oauth2(admin)
                            .queryParam("topic", topic)
                            .get(path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .<List<?>>path("items")
                            .size());
        }
        return counts;
    }

    private List<String> faults(Ask ask, Wire wire) {
        try {
            return faults(ask, wire.send(ask));
        } catch (IOException broken) {
            return List.of("no answer: " + broken.getMessage());
        }
    }

    private List<String> faults(Ask ask, Wire.Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() >= 500) {
            faults.add("answers " + answer.status() + " " + start(answer));
        }
        for (var word : INTERNALS) {
            if (answer.body().contains(word)) {
                faults.add("tells " + word + " " + start(answer));
            }
        }
        if (answer.status() >= 400 && !isBeforeUs(ask, answer) && !ask.method().equals("HEAD")) {
            if (!answer.header("content-type").startsWith("application/problem+json")) {
                faults.add("answers no problem but " + answer.status() + " " + start(answer));
            } else if (!isProblem(answer)) {
                faults.add("answers a problem that lacks something " + start(answer));
            }
        }
        return faults;
    }

    private static boolean isBeforeUs(Ask ask, Wire.Answer answer) {
        return TOO_LONG.contains(answer.status())
                || (answer.body().isEmpty() && NO_URI.matcher(ask.target()).find());
    }

    private boolean isProblem(Wire.Answer answer) {
        try {
            var problem = json.readTree(answer.body());
            return problem.path("type").asText().startsWith("/problems/")
                    && !problem.path("title").asText().isBlank()
                    && problem.path("status").asInt() == answer.status()
                    && problem.path("errors")
                            .valueStream()
                            .allMatch(error ->
                                    error.has("pointer")
                                            && !error.path("code").asText().isBlank()
                                            && !error.path("message").asText().isBlank());
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    /** Faults of one kind are shown once for each operation. */
    private static String kind(String fault) {
        return fault.split("[{]|application", 2)[0];
    }

    private static String start(Wire.Answer answer) {
        var body = answer.body();
        return answer.header("content-type")
                + " "
                + (body.length() > 400 ? body.substring(0, 400) : body);
    }

    private static Ask signed(Ask ask, String token) {
        return ask.with("Authorization", "Bearer " + token);
    }

    private static com.fasterxml.jackson.databind.JsonNode description()
            throws JsonProcessingException {
        var text = given().get("/q/openapi?format=json").then().statusCode(200).extract();
        return new ObjectMapper().readTree(new String(text.asByteArray(), UTF_8));
    }
}
