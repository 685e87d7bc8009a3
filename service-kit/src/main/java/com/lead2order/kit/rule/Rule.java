package com.lead2order.kit.rule;

import com.google.errorprone.annotations.Immutable;
import java.util.List;

/** A named rule about requests or the business. Each feature lists its own as one enum. */
public interface Rule {

    /** What kind of refusal a violation is; decides the HTTP status of the answer. */
    enum Kind {
        /** The request cannot be read: wrong syntax, type, field or parameter. */
        MALFORMED(400),
        /** Nobody knows who is calling. */
        UNAUTHENTICATED(401),
        /** The caller may not do this. */
        FORBIDDEN(403),
        /** The record is not there, or not visible to the caller. */
        NOT_FOUND(404),
        /** The current state, or a duplicate, forbids it. */
        CONFLICT(409),
        /** The path does not know the method. */
        WRONG_METHOD(405),
        /** The answer cannot be given in a form that the caller accepts. */
        NOT_ACCEPTABLE(406),
        /** The caller changes an older version than the current one. */
        STALE(412),
        /** The body is larger than allowed. */
        TOO_LARGE(413),
        /** The body is in a form that is not read here. */
        UNSUPPORTED(415),
        /** The values are readable but not acceptable. */
        INVALID(422),
        /** The request must say which version it changes. */
        PRECONDITION_REQUIRED(428),
        /** Not now, but later. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status of the answer. */
        public int status() {
            return status;
        }
    }

    /**
     * What a rule is, apart from its name in the code.
     *
     * @param kind the kind of refusal
     * @param slug last segment of the problem type {@code /problems/{slug}}; part of the API, never
     *     derived from a Java name
     * @param title English title; other languages are looked up by slug, see {@link Texts}
     */
    @Immutable
    record Definition(Kind kind, String slug, String title) {}

    /** What this rule is. */
    Definition definition();

    /** The kind of refusal. */
    default Kind kind() {
        return definition().kind();
    }

    /** Last segment of the problem type {@code /problems/{slug}}. */
    default String slug() {
        return definition().slug();
    }

    /** English title; other languages are looked up by slug, see {@link Texts}. */
    default String title() {
        return definition().title();
    }

    /** The exception to throw where this rule does not hold. */
    default RuleViolation violated() {
        return new RuleViolation(this, null, List.of());
    }

    /** As {@link #violated()}, with a sentence about this very case: a code or English text. */
    default RuleViolation violated(String codeOrText, Object... args) {
        return new RuleViolation(this, Message.of(codeOrText, args), List.of());
    }

    /** As {@link #violated()}, naming the value at fault by its JSON pointer. */
    default RuleViolation violatedAt(String pointer, String codeOrText, Object... args) {
        return violatedBy(List.of(new Violation(pointer, codeOrText, args)));
    }

    /** As {@link #violated()}, naming all values at fault at once. */
    default RuleViolation violatedBy(List<Violation> violations) {
        return new RuleViolation(this, null, violations);
    }

    /** Throws {@link RuleViolation} unless the condition holds. */
    default void require(boolean holds) {
        if (!holds) {
            throw violated();
        }
    }
}
