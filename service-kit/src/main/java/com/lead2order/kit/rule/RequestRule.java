package com.lead2order.kit.rule;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.FORBIDDEN;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.MALFORMED;
import static com.lead2order.kit.rule.Rule.Kind.NOT_ACCEPTABLE;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;
import static com.lead2order.kit.rule.Rule.Kind.PRECONDITION_REQUIRED;
import static com.lead2order.kit.rule.Rule.Kind.STALE;
import static com.lead2order.kit.rule.Rule.Kind.TOO_LARGE;
import static com.lead2order.kit.rule.Rule.Kind.UNAVAILABLE;
import static com.lead2order.kit.rule.Rule.Kind.UNSUPPORTED;
import static com.lead2order.kit.rule.Rule.Kind.WRONG_METHOD;

/** The rules that hold for every request to every service. */
public enum RequestRule implements Rule {
    MALFORMED_REQUEST(MALFORMED, "malformed-request", "The request cannot be understood"),
    METHOD_NOT_ALLOWED(WRONG_METHOD, "method-not-allowed", "This method is not possible here"),
    NOT_ACCEPTED(NOT_ACCEPTABLE, "not-acceptable", "There is no answer in a form you accept"),
    UNSUPPORTED_MEDIA_TYPE(
            UNSUPPORTED, "unsupported-media-type", "The body is in a form that is not read here"),
    MALFORMED_BODY(MALFORMED, "malformed-body", "The body is not readable"),
    INVALID_PARAMETER(MALFORMED, "invalid-parameter", "A parameter is not readable"),
    UNKNOWN_PARAMETER(MALFORMED, "unknown-parameter", "The request has an unknown parameter"),
    INVALID_CURSOR(MALFORMED, "invalid-cursor", "The cursor does not belong to this list"),
    INVALID_HEADER(MALFORMED, "invalid-header", "A header is not readable"),
    UNAUTHENTICATED(Kind.UNAUTHENTICATED, "unauthenticated", "A valid bearer token is needed"),
    INVALID_VALUES(INVALID, "invalid-values", "Some values are not acceptable"),
    PERSON_UNKNOWN(FORBIDDEN, "person-unknown", "The token belongs to no known person"),
    PERMISSION_MISSING(FORBIDDEN, "permission-missing", "You may not do this"),
    SOURCE_SYSTEM_NOT_YOURS(
            FORBIDDEN, "source-system-not-yours", "You do not speak for this source system"),
    RECORD_NOT_FOUND(NOT_FOUND, "not-found", "There is no such record"),
    ILLEGAL_TRANSITION(CONFLICT, "illegal-transition", "The current state forbids this step"),
    CHANGED_MEANWHILE(CONFLICT, "changed-meanwhile", "Someone else changed this first"),
    EXTERNAL_REF_TAKEN(
            CONFLICT, "external-ref-taken", "The external key belongs to another record"),
    IF_MATCH_REQUIRED(
            PRECONDITION_REQUIRED, "if-match-required", "Say which version you are changing"),
    STALE_VERSION(STALE, "stale-version", "The record has changed since you read it"),
    IDEMPOTENCY_KEY_REUSED(
            INVALID, "idempotency-key-reused", "The key was used for another request"),
    REQUEST_IN_PROGRESS(
            CONFLICT, "request-in-progress", "The same request is still being worked on"),
    BODY_TOO_LARGE(TOO_LARGE, "body-too-large", "The body is larger than allowed"),
    TOO_MANY_ITEMS(TOO_LARGE, "too-many-items", "The list has more items than allowed"),
    TEMPORARILY_UNAVAILABLE(UNAVAILABLE, "temporarily-unavailable", "Please try again in a moment");

    private final Definition definition;

    RequestRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
