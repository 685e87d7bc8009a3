package com.lead2order.kit.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Thrown when a {@link Rule} does not hold; the only exception the domain throws on purpose. */
public final class RuleViolation extends RuntimeException {

    private static final String UNKNOWN_REFERENCE = "reference-unknown";

    private final transient Rule rule;
    private final transient @Nullable Message detail;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private @Nullable String currentETag;

    RuleViolation(Rule rule, @Nullable Message detail, List<Violation> violations) {
        super(detail == null ? rule.title() : detail.english(), null, false, false);
        this.rule = rule;
        this.detail = detail;
        this.violations = violations.stream().map(each -> each.orCode(rule.slug())).toList();
    }

    /** Adds a member to the problem, for example the current state. */
    public RuleViolation with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Sends the record's current entity tag along, so that the caller can read and try again. */
    public RuleViolation withETag(String eTag) {
        currentETag = eTag;
        return this;
    }

    /** Whether the request names a record which may be on its way from another service. */
    public boolean isOfUnknownReference() {
        return violations.stream().anyMatch(it -> it.code().equals(UNKNOWN_REFERENCE));
    }

    /** The same refusal with other pointers, for a body that was sent in another shape. */
    public RuleViolation at(UnaryOperator<String> pointers) {
        var moved =
                new RuleViolation(
                        rule,
                        detail,
                        violations.stream().map(v -> v.at(pointers.apply(v.pointer()))).toList());
        moved.members.putAll(members);
        moved.currentETag = currentETag;
        return moved;
    }

    public Rule rule() {
        return rule;
    }

    /** The sentence about this very case, in English. */
    public @Nullable String detail() {
        return detail == null ? null : detail.english();
    }

    /** The sentence about this very case, in the first acceptable language there is. */
    public @Nullable String detail(List<Locale> acceptable) {
        return detail == null ? null : detail.in(acceptable);
    }

    /** The values at fault, with their messages in English. */
    public List<Violation> violations() {
        return violations;
    }

    /** The values at fault, with their messages in the first acceptable language there is. */
    public List<Violation> violations(List<Locale> acceptable) {
        return violations.stream().map(each -> each.in(acceptable)).toList();
    }

    /** Extension members of the problem in the order they were added. */
    public Map<String, Object> members() {
        return members;
    }

    public @Nullable String currentETag() {
        return currentETag;
    }
}
