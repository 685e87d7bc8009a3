package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The description of an API ... */
class ApiRulesTest {

    private static final String CLEAN =
            """
            {"openapi": "3.1.0", "info": {"title": "Doors", "version": "1"},
             "paths": {"/api/v1/doors/{id}/opening": {"post": {
               "operationId": "postDoorsByIdOpening", "summary": "Open a door", "tags": ["Doors"],
               "security": [{"login": ["door:open"]}],
               "parameters": [{"name": "If-Match", "in": "header"}],
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Opening"}, "example": {"width": "0.90"}}}},
               "responses": {"200": {"description": "Opened"},
                 "400": {"$ref": "#/components/responses/P"}, "401": {"$ref": "#/components/responses/P"},
                 "403": {"$ref": "#/components/responses/P"}, "404": {"$ref": "#/components/responses/P"},
                 "409": {"$ref": "#/components/responses/P"}, "412": {"$ref": "#/components/responses/P"},
                 "422": {"$ref": "#/components/responses/P"}, "428": {"$ref": "#/components/responses/P"}}}}},
             "components": {
               "responses": {"P": {"description": "A problem", "content": {"application/problem+json": {}}}},
               "schemas": {"Opening": {"type": "object", "properties": {"width": {"type": "string"}}}}}}
            """;

    @Test
    void isFineWhereNothingIsMissing() {
        assertThat(ApiRules.complaints(CLEAN)).isEmpty();
    }

    @Test
    void isRefusedWhereSomethingIsMissing() {
        assertComplaint("\"3.1.0\"", "\"3.0.3\"", "document is not OpenAPI 3.1");
        assertComplaint("\"operationId\"", "\"x\"", "has no operationId");
        assertComplaint("\"Open a door\"", "\"\"", "has no summary");
        assertComplaint("[\"Doors\"]", "[]", "has no tag");
        assertComplaint("[{\"login\": [\"door:open\"]}]", "[]", "has no security requirement");
        assertComplaint("[\"door:open\"]", "[]", "does not say which permission it needs");
        assertComplaint("\"200\"", "\"500\"", "does not say what it answers");
        assertComplaint("\"422\"", "\"423\"", "does not describe the problem 422");
        assertComplaint("\"428\"", "\"429\"", "does not describe the problem 428");
        assertComplaint("problem+json", "json", "does not describe the problem 400");
        assertComplaint("\"example\"", "\"x\"", "has no example of its body as application/json");
        assertComplaint("\"0.90\"", "0.9", "has an example that does not fit");
        assertComplaint("schemas/Opening\"", "schemas/Closing\"", "is referred to and not there");
        assertComplaint("{\"type\": \"string\"}", "{\"type\": \"number\"}", "decimals are strings");
    }

    private static void assertComplaint(String text, String replacement, String complaint) {
        assertThat(CLEAN).contains(text);
        assertThat(ApiRules.complaints(CLEAN.replace(text, replacement)))
                .anySatisfy(it -> assertThat(it).contains(complaint));
    }
}
