package com.lead2order.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every change of a record that takes {@code If-Match} asks for the version before anything else
 * about the record, in whatever state that is. Which changes there are is read from the description
 * that the service gives of itself; a service's test only makes records in different states.
 */
public abstract class EveryVersionedChange {

    private static final String API = "/api/v1/";
    private static final String STALE = "\"999999\"";

    /** One operation; {@code body} is an example of it. */
    private record Change(String verb, String path, @Nullable String type, String body) {

        String collection() {
            return path.substring(API.length()).split("/", 2)[0];
        }
    }

    /**
     * Records in different states, by their collection: the variables of the path and their values.
     */
    protected abstract Map<String, List<Map<String, String>>> records();

    /** A body that passes the door, for an operation whose example names others. */
    protected Map<String, String> bodies() {
        return Map.of();
    }

    @Test
    void needsTheVersion() {
        assertAnswered(428, "/problems/if-match-required", caller -> caller);
    }

    @Test
    void refusesAnotherVersion() {
        assertAnswered(412, "/problems/stale-version", caller -> caller.header("If-Match", STALE));
    }

    /**
     * What a change of a record forgets to write, no other service and no audit ever hears of. Seen
     * are all changes that this and earlier tests of the service have made.
     */
    @Test
    void isInTheJournalWithItsVersion() {
        var _ = records();
        assertThat(Journaled.missing())
                .filteredOn(record -> migrated().stream().noneMatch(record::contains))
                .isEmpty();
    }

    /** Records that came with a migration and not by a change. */
    protected Set<UUID> migratedRecords() {
        return Set.of();
    }

    private Set<String> migrated() {
        return migratedRecords().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    /** How a request is made conditional. */
    private interface Condition {
        RequestSpecification on(RequestSpecification caller);
    }

    private void assertAnswered(int status, String type, Condition condition) {
        var records = records();
        var others = new ArrayList<String>();
        for (var change : changes()) {
            assertThat(records)
                    .as("make some %s in records()", change.path())
                    .containsKey(change.collection());
            for (var record : records.getOrDefault(change.collection(), List.of())) {
                var answer = ask(change, record, condition);
                if (answer.statusCode() != status
                        || answer.header("ETag") == null
                        || !type.equals(answer.path("type"))) {
                    others.add(
                            "%s %s of %s answers %d %s"
                                    .formatted(
                                            change.verb(),
                                            change.path(),
                                            record,
                                            answer.statusCode(),
                                            answer.body().asString()));
                }
            }
        }
        assertThat(others).isEmpty();
    }

    private Response ask(Change change, Map<String, String> record, Condition condition) {
        var path = change.path().replace("{system}", "T");
        for (var variable : record.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        // a part that a record need not have: the version is asked for before it
        path = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var caller =
                condition.on(
                        given().auth()
                                .oauth2(Tokens.forUser("ada.admin", "admin"))
                                .header("Prefer", "wait=0"));
        if (change.type() != null) {
            var body = bodies().getOrDefault(change.verb() + " " + change.path(), change.body());
            caller.contentType(change.type()).body(body);
        }
        return caller.request(change.verb(), path);
    }

    private static List<Change> changes() {
        var changes = new ArrayList<Change>();
        description()
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation -> {
                                    if (takesIfMatch(operation.getValue())) {
                                        changes.add(
                                                change(
                                                        operation.getKey(),
                                                        path.getKey(),
                                                        operation.getValue()));
                                    }
                                }));
        assertThat(changes).isNotEmpty();
        return changes;
    }

    private static boolean takesIfMatch(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
    }

    private static Change change(String verb, String path, JsonNode operation) {
        var bodies = operation.at("/requestBody/content").properties().iterator();
        if (!bodies.hasNext()) {
            return new Change(verb.toUpperCase(Locale.ROOT), path, null, "");
        }
        var body = bodies.next();
        var isPatch = body.getKey().equals("application/merge-patch+json");
        return new Change(
                verb.toUpperCase(Locale.ROOT),
                path,
                body.getKey(),
                isPatch ? "{}" : body.getValue().path("example").toString());
    }

    private static JsonNode description() {
        try {
            return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
