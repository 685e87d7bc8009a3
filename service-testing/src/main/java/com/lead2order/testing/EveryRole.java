package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.testing.Description.Operation;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The matrix of roles, operations and rows. Operations and what they need are read from the
 * description of the service, what roles have from its configuration; a service's test gives the
 * rows, and names the collections that everybody with the permission sees.
 */
public abstract class EveryRole {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A version that no record reaches, so that steps on visible records end with 412. */
    private static final String STALE = "\"999999999\"";

    /**
     * A record and who may see it.
     *
     * @param collection its path below the API, for example {@code /accounts}
     * @param kind whose it is, for people who read the failure
     */
    public record Row(String collection, String kind, UUID id, Set<Actor> seenBy) {

        /** A record of one person. */
        public static Row ownedBy(UUID owner, String collection, UUID id) {
            return new Row(collection, "of " + owner, id, Actor.whoSee(owner));
        }

        /** A record of nobody, and the permission that shows it. */
        public static Row unowned(String permission, String collection, UUID id) {
            return new Row(collection, "of nobody", id, Actor.whoSeeUnowned(permission));
        }

        /** A record of a partner. */
        public static Row ofPartner(UUID partner, String collection, UUID id) {
            return new Row(collection, "of partner " + partner, id, Actor.whoSeeOfPartner(partner));
        }
    }

    /** One of the seller's, one of the team, one of another team, one of nobody; at least two. */
    protected abstract List<Row> rows();

    /** Collections whose records are seen by everybody who may read them, such as products. */
    protected abstract Set<String> seenByAll();

    @BeforeEach
    final void prepare() {
        organisation();
    }

    /** Makes the people known; forecast-service knows them from its own hand. */
    protected void organisation() {
        Organisation.known();
    }

    @Test
    void mayDoWhatItsPermissionsSayAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (var operation : Description.operations()) {
            for (var actor : Actor.values()) {
                var may =
                        operation.permissions().isEmpty()
                                || actor.mayOneOf(operation.permissions());
                if (may && (operation.streams() || acts(operation))) {
                    continue;
                }
                var answer = ask(actor, operation, UUID.randomUUID(), "{\"name\":");
                if (isRefused(answer) == may) {
                    wrong.add("%s %s: %s".formatted(actor, operation, said(answer)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void findsRecordsThatItSeesAndNoOthers() {
        var operations = Description.operations();
        var wrong = new ArrayList<String>();
        for (var row : rows()) {
            for (var operation : operations) {
                if (!isAbout(operation, row.collection()) || operation.streams()) {
                    continue;
                }
                for (var actor : Actor.values()) {
                    if (actor.mayOneOf(operation.permissions())) {
                        check(actor, operation, row, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A seller neither takes, nor gives away, nor drops a record by changing its owner. */
    @Test
    void leavesOwnersToTheirSide() {
        var wrong = new ArrayList<String>();
        var paths =
                Description.operations().stream()
                        .filter(operation -> operation.method().equals("PATCH"))
                        .filter(operation -> Actor.SELLER.mayOneOf(operation.permissions()))
                        .map(Operation::path)
                        .collect(Collectors.toSet());
        for (var row : rows()) {
            if (row.seenBy().contains(Actor.SELLER)
                    && paths.contains("/api/v1" + row.collection() + "/{id}")) {
                for (var owner :
                        List.of(
                                "\"%s\"".formatted(Organisation.OLGA),
                                "\"%s\"".formatted(UUID.randomUUID()),
                                "null")) {
                    changeOwner("/api/v1" + row.collection() + "/" + row.id(), owner, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void changeOwner(String record, String owner, List<String> wrong) {
        String before = Actor.SELLER.asks().get(record).path("ownerId");
        var answer =
                Actor.SELLER
                        .asks()
                        .header("If-Match", "*")
                        .header("Prefer", "wait=0")
                        .contentType("application/merge-patch+json")
                        .body("{\"ownerId\":%s}".formatted(owner).getBytes(StandardCharsets.UTF_8))
                        .patch(record);
        String after = Actor.ADMINISTRATOR.asks().get(record).path("ownerId");
        if (!Objects.equals(before, after) || answer.statusCode() >= 500) {
            wrong.add("%s to %s: %s".formatted(record, owner, said(answer)));
        }
    }

    @Test
    void listsAndCountsTheRecordsThatItSeesAndNoOthers() {
        var wrong = new ArrayList<String>();
        var rows = rows();
        for (var operation : Description.operations()) {
            var mine =
                    rows.stream()
                            .filter(row -> operation.path().equals("/api/v1" + row.collection()))
                            .toList();
            if (mine.isEmpty() || changes(operation)) {
                continue;
            }
            for (var actor : Actor.values()) {
                if (actor.mayOneOf(operation.permissions())) {
                    checkList(actor, operation, mine, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void checkList(Actor actor, Operation list, List<Row> rows, List<String> wrong) {
        var ids = new ArrayList<String>();
        Integer total = null;
        String cursor = "";
        while (cursor != null) {
            var page =
                    actor.asks()
                            .queryParam("limit", 500)
                            .queryParam("count", true)
                            .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                            .get(list.path());
            if (page.statusCode() != 200) {
                wrong.add("%s %s: %s".formatted(actor, list, said(page)));
                return;
            }
            ids.addAll(page.<List<String>>path("items.id"));
            total = page.path("total");
            cursor = page.path("nextCursor");
        }
        if (total == null || total != ids.size()) {
            wrong.add("%s %s counts %s of %d".formatted(actor, list, total, ids.size()));
        }
        for (var row : rows) {
            if (ids.contains(row.id().toString()) != row.seenBy().contains(actor)) {
                wrong.add(
                        "%s %s %s %s"
                                .formatted(
                                        actor,
                                        list,
                                        ids.contains(row.id().toString()) ? "shows" : "hides",
                                        row.kind()));
            }
        }
    }

    @Test
    void isAskedForRowsOfEveryCollection() {
        var known = rows().stream().map(Row::collection).collect(Collectors.toSet());
        assertThat(
                        Description.operations().stream()
                                .map(Operation::path)
                                .filter(path -> path.matches("/api/v1/[a-z-]+/\\{id}.*"))
                                .map(path -> path.substring("/api/v1".length(), path.indexOf("/{")))
                                .distinct()
                                .filter(collection -> !seenByAll().contains(collection)))
                .isSubsetOf(known);
    }

    private static void check(Actor actor, Operation operation, Row row, List<String> wrong) {
        var sees = row.seenBy().contains(actor);
        var isOfAPart = operation.path().indexOf('{') != operation.path().lastIndexOf('{');
        if (sees && (isOfAPart || (changes(operation) && !operation.takesIfMatch()))) {
            return; // the part need not be there; the step would be taken
        }
        var answer = ask(actor, operation, row.id(), operation.example());
        if ((answer.statusCode() == 404) == sees || answer.statusCode() >= 500) {
            wrong.add(
                    "%s %s %s %s: %s"
                            .formatted(
                                    actor,
                                    sees ? "sees" : "does not see",
                                    operation,
                                    row.kind(),
                                    said(answer)));
        }
    }

    private static Response ask(Actor actor, Operation operation, UUID id, @Nullable Object body) {
        var request = actor.asks().header("Prefer", "wait=0");
        if (operation.takesIfMatch()) {
            request.header("If-Match", STALE);
        }
        if (operation.body() == null) {
            request.noContentType();
        } else {
            request.contentType(operation.body());
            if (body != null) {
                request.body(bytes(body));
            }
        }
        return request.request(
                operation.method(),
                operation
                        .path()
                        .replaceFirst("\\{\\w+}", id.toString())
                        .replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
    }

    private static byte[] bytes(Object body) {
        try {
            return body instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("an example that is no JSON: " + body, e);
        }
    }

    private static boolean isAbout(Operation operation, String collection) {
        return operation.path().startsWith("/api/v1" + collection + "/{id}");
    }

    private static boolean changes(Operation operation) {
        return !operation.method().equals("GET");
    }

    /** Whether it does something to no record in particular without being told what. */
    private static boolean acts(Operation operation) {
        return changes(operation) && !operation.takesJson() && !operation.path().contains("{");
    }

    private static boolean isRefused(Response answer) {
        return answer.statusCode() == 403
                && "/problems/permission-missing".equals(answer.path("type"))
                && answer.path("errors") == null;
    }

    private static String said(Response answer) {
        var body = answer.body().asString();
        return answer.statusCode() + " " + body.substring(0, Math.min(300, body.length()));
    }
}
