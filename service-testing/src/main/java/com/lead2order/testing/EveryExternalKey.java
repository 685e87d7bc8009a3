package com.lead2order.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What holds for the external keys of every collection of master data. Which ones there are is read
 * from the description that the service gives of itself; a service's test only says what a new
 * record needs.
 */
public abstract class EveryExternalKey {

    private static final String API = "/api/v1/";
    private static final Pattern PATH =
            Pattern.compile("/api/v1/([^/]+)/external/\\{system}/\\{key}");

    /** The least that a new record of each collection needs, with values that no other has. */
    protected abstract Map<String, String> newRecords();

    @BeforeEach
    void known() {
        organisation();
    }

    /** Makes the organisation known that callers belong to. */
    protected void organisation() {
        Organisation.known();
    }

    @Test
    void isThereForEveryCollectionOfMasterData() {
        var paths = paths();

        assertThat(newRecords()).containsOnlyKeys(collections());
        for (var collection : collections()) {
            assertThat(paths)
                    .contains(
                            API + collection + "/bulk",
                            API + collection + "/{id}/external-refs/{system}");
        }
    }

    @Test
    void findsTheRecordItNames() {
        everywhere(collection -> {
            var key = key();
            var id = create(collection, key).extract().<String>path("id");

            var read = api().get(API + collection + "/external/T/" + key).then().statusCode(200);
            assertThat(read.extract().<String>path("id")).isEqualTo(id);
            api().get(API + collection + "/external/T/" + key()).then().statusCode(404);
        });
    }

    @Test
    void changesNothingThatIsNotSent() {
        everywhere(collection -> {
            var key = key();
            var created = create(collection, key);

            var again = put(collection, key, "{}").statusCode(200);
            assertThat(again.extract().header("ETag")).isEqualTo(created.extract().header("ETag"));
            assertThat(again.extract().<Map<String, ?>>path("$"))
                    .isEqualTo(created.extract().path("$"));
        });
    }

    @Test
    void isSetForOneSystemWithoutThoseOfOthers() {
        everywhere(collection -> {
            var key = key();
            create(collection, key);

            var both =
                    put(
                                    collection,
                                    key,
                                    "{\"externalRefs\":[{\"system\":\"U\",\"key\":\"%s\"}]}"
                                            .formatted(key))
                            .statusCode(200);
            assertThat(refs(both)).containsExactlyInAnyOrder("T " + key, "U " + key);
            var moved = put(collection, key, refs("U", key + "-2")).statusCode(200);
            assertThat(refs(moved)).containsExactlyInAnyOrder("T " + key, "U " + key + "-2");
        });
    }

    @Test
    void isAddedAndRemovedByItself() {
        everywhere(collection -> {
            var key = key();
            var id = create(collection, key).extract().<String>path("id");
            var path = API + collection + "/" + id + "/external-refs/V";

            json().body(keyBody(key)).put(path).then().statusCode(428);
            json().header("If-Match", "\"999\"")
                    .body(keyBody(key))
                    .put(path)
                    .then()
                    .statusCode(412);
            var set =
                    json().header("If-Match", "*")
                            .body(keyBody(key))
                            .put(path)
                            .then()
                            .statusCode(200);
            assertThat(refs(set)).containsExactlyInAnyOrder("T " + key, "V " + key);
            var gone = api().header("If-Match", "*").delete(path).then().statusCode(200);
            assertThat(refs(gone)).containsExactly("T " + key);
            api().get(API + collection + "/external/V/" + key).then().statusCode(404);
        });
    }

    @Test
    void belongsToOneRecord() {
        everywhere(collection -> {
            var one = key();
            create(collection, one);
            var other = create(collection, key()).extract().<String>path("id");

            var taken =
                    json().header("If-Match", "*")
                            .body(keyBody(one))
                            .put(API + collection + "/" + other + "/external-refs/T")
                            .then()
                            .statusCode(409);
            assertThat(taken.extract().<String>path("type")).endsWith("/external-ref-taken");
        });
    }

    @Test
    void hasTheSameShapeAtEveryDoor() {
        everywhere(collection -> {
            var id = create(collection, key()).extract().<String>path("id");
            for (var wrong : List.of("%20", "a%0Ab", "%09a", "a%20")) {
                api().urlEncodingEnabled(false)
                        .contentType(ContentType.JSON)
                        .body(newRecord(collection))
                        .put(API + collection + "/external/T/" + wrong)
                        .then()
                        .statusCode(400);
            }
            for (var wrong : List.of(" ", "a\\nb", "\\ta", "a ", "")) {
                json().header("If-Match", "*")
                        .body(keyBody(wrong))
                        .put(API + collection + "/" + id + "/external-refs/T")
                        .then()
                        .statusCode(422);
                assertThat(
                                put(collection, key(), refs("U", wrong))
                                        .statusCode(422)
                                        .extract()
                                        .<List<String>>path("errors.pointer"))
                        .containsExactly("/externalRefs/0/key");
            }
        });
    }

    @Test
    void isNotForEveryoneToSet() {
        everywhere(collection -> {
            var id = create(collection, key()).extract().<String>path("id");

            given().auth()
                    .oauth2(Tokens.forUser("rita.rep", "sales-rep"))
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(keyBody("1"))
                    .put(API + collection + "/" + id + "/external-refs/T")
                    .then()
                    .statusCode(403);
        });
    }

    private void everywhere(Consumer<String> rule) {
        for (var collection : collections()) {
            try {
                rule.accept(collection);
            } catch (AssertionError broken) {
                throw new AssertionError(collection + ": " + broken.getMessage(), broken);
            }
        }
    }

    private String newRecord(String collection) {
        return newRecords().getOrDefault(collection, "{}");
    }

    private ValidatableResponse create(String collection, String key) {
        var created = put(collection, key, newRecord(collection));
        assertThat(created.extract().statusCode())
                .as(created.extract().body().asString())
                .isEqualTo(201);
        return created;
    }

    private static ValidatableResponse put(String collection, String key, String body) {
        return json().body(body).put(API + collection + "/external/T/" + key).then();
    }

    private static RequestSpecification json() {
        return api().contentType(ContentType.JSON);
    }

    private static RequestSpecification api() {
        return given().auth().oauth2(Tokens.forUser("ada.admin", "admin"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String keyBody(String key) {
        return "{\"key\":\"%s\"}".formatted(key);
    }

    private static String refs(String system, String key) {
        return "{\"externalRefs\":[{\"system\":\"%s\",\"key\":\"%s\"}]}".formatted(system, key);
    }

    private static List<String> refs(ValidatableResponse answer) {
        return answer.extract().<List<Map<String, String>>>path("externalRefs").stream()
                .map(ref -> ref.get("system") + ' ' + ref.get("key"))
                .toList();
    }

    private static Set<String> collections() {
        var collections = new TreeSet<String>();
        for (var path : paths()) {
            var matcher = PATH.matcher(path);
            if (matcher.matches()) {
                collections.add(matcher.group(1));
            }
        }
        return collections;
    }

    private static Set<String> paths() {
        Map<String, ?> paths =
                given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");
        return paths.keySet();
    }
}
