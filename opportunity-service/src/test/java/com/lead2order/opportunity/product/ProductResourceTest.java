package com.lead2order.opportunity.product;

import static com.lead2order.opportunity.testdata.Calls.MERGE_PATCH;
import static com.lead2order.opportunity.testdata.Calls.integrator;
import static com.lead2order.opportunity.testdata.Calls.rita;
import static com.lead2order.opportunity.testdata.Calls.vera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.lead2order.testing.AtOnce;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductResourceTest {

    private static final String PRODUCTS = "/api/v1/products";
    private static final String GROUPS = "/api/v1/product-groups";

    @BeforeAll
    static void organisation() {
        Organisation.known();
    }

    @Test
    void bulkBringsATreeAndItsProducts() {
        var key = UUID.randomUUID();
        integrator()
                .contentType("application/x-ndjson")
                .body(
                        """
                        {"code":"A","name":"Bikes","externalRefs":[{"system":"AW","key":"A%1$s"}]}
                        {"code":"B","name":"Mountain","parent":{"system":"AW","key":"A%1$s"},"externalRefs":[{"system":"AW","key":"B%1$s"}]}
                        {"code":"C","name":"Lost","parent":{"system":"AW","key":"Z%1$s"},"externalRefs":[{"system":"AW","key":"C%1$s"}]}
                        """
                                .formatted(key)
                                .getBytes(StandardCharsets.UTF_8))
                .post(GROUPS + "/bulk")
                .then()
                .statusCode(200)
                .body(
                        "items.outcome", contains("CREATED", "CREATED", "REFUSED"),
                        "items[2].problem", equalTo("product-group-parent-invalid"));
        var top = groupId("A" + key);
        var below = groupId("B" + key);
        var product =
                integrator()
                        .contentType("application/json")
                        .body(
                                "{\"code\":\"P\",\"name\":\"P\",\"group\":{\"system\":\"AW\",\"key\":\"B%s\"}}"
                                        .formatted(key))
                        .put(PRODUCTS + "/external/AW/" + key)
                        .then()
                        .statusCode(201)
                        .body("groupPath", contains(top, below), "uom", equalTo("EA"))
                        .extract();
        rita().queryParam("groupId", top)
                .get(PRODUCTS)
                .then()
                .body("items.id", hasItem(product.<String>path("id")));

        // the group moves, and the product with it
        var tag = vera().get(GROUPS + "/" + below).header("ETag");
        vera().contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"parentId\":null}")
                .patch(GROUPS + "/" + below)
                .then()
                .statusCode(200)
                .body("path", contains(below));
        rita().get(PRODUCTS + "/" + product.path("id")).then().body("groupPath", contains(below));
        var event =
                Topics.ofTheService()
                        .await(
                                "products",
                                "com.lead2order.product.changed.v1",
                                product.<String>path("id"));
        assertThat(event.json().path("groupPath").size()).isEqualTo(1);
        vera().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"parentId\":\"%s\"}".formatted(below))
                .patch(GROUPS + "/" + below)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/parentId"));
    }

    @Test
    void groupsThatBecomeEachOthersParentAtOnceCloseNoCircle() {
        for (int i = 0; i < 5; i++) {
            var one = group("One");
            var other = group("Other");

            assertThat(AtOnce.all(() -> move(one, other), () -> move(other, one)))
                    .containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void productsFollowAGroupThatMovesWhileTheyAreAdded() {
        for (int i = 0; i < 5; i++) {
            var top = group("Top");
            var moving = group("Moving");
            var added =
                    AtOnce.<String>all(
                                    () -> product(moving),
                                    () -> {
                                        assertThat(move(moving, top)).isEqualTo(200);
                                        return "";
                                    })
                            .getFirst();

            vera().get(PRODUCTS + "/" + added).then().body("groupPath", contains(top, moving));
        }
    }

    private static String group(String name) {
        return vera().contentType("application/json")
                .body("{\"code\":\"%1$s\",\"name\":\"%1$s\"}".formatted(name))
                .post(GROUPS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String product(String groupId) {
        return vera().contentType("application/json")
                .body("{\"code\":\"P\",\"name\":\"P\",\"groupId\":\"%s\"}".formatted(groupId))
                .post(PRODUCTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int move(String group, String parent) {
        return vera().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"parentId\":\"%s\"}".formatted(parent))
                .patch(GROUPS + "/" + group)
                .statusCode();
    }

    private static String groupId(String key) {
        return integrator()
                .queryParam("externalRef", "AW:" + key)
                .get(GROUPS)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void upsertsTheSameTwiceWithoutAChange() {
        var path = PRODUCTS + "/external/AW/" + UUID.randomUUID();
        var body = "{\"code\":\"X\",\"name\":\"X\"}";
        var first =
                integrator()
                        .contentType("application/json")
                        .body(body)
                        .put(path)
                        .then()
                        .statusCode(201)
                        .extract();
        integrator()
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", first.header("ETag"));
    }

    @Test
    void refusesWhatItCannotTake() {
        rita().contentType("application/json")
                .body("{\"code\":\"X\",\"name\":\"X\"}")
                .post(PRODUCTS)
                .then()
                .statusCode(403);
        vera().contentType("application/json")
                .body("{\"code\":\"\",\"name\":\"X\"}")
                .post(PRODUCTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code"));
        vera().contentType("application/json")
                .body(
                        "{\"code\":\"X\",\"name\":\"X\",\"groupId\":\"%s\"}"
                                .formatted(UUID.randomUUID()))
                .post(PRODUCTS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/groupId"));
        vera().contentType("application/json")
                .body("{\"code\":\"X\",\"name\":\"X\",\"colour\":\"red\"}")
                .post(PRODUCTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/colour"));
        vera().get(PRODUCTS + "/" + UUID.randomUUID()).then().statusCode(404);
        vera().queryParam("colour", "red").get(PRODUCTS).then().statusCode(400);
    }
}
