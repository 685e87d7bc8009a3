package com.lead2order.kit.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A record of an upsert with what it names: its own external keys, and other records. */
final class SentRecord {

    private static final String REFS = "externalRefs";

    /** The external keys of a body. */
    record Refs(@Nullable @Size(max = 100) List<@NotNull @Valid ExternalRef> externalRefs) {}

    private final ObjectNode body;
    private final List<ExternalRef> refs;

    /** The uses of links, and whether each was sent as a reference. */
    private final Map<LinkUse, Boolean> uses = new LinkedHashMap<>();

    private SentRecord(ObjectNode body, List<ExternalRef> refs) {
        this.body = body;
        this.refs = refs;
    }

    /**
     * Reads what a record names.
     *
     * @throws RuleViolation where that cannot be read
     */
    static SentRecord of(Sent sent, List<Link> links, MergePatch reader) {
        var body = sent.body().deepCopy();
        var stated = body.remove(REFS);
        var refs = new LinkedHashSet<ExternalRef>();
        if (sent.key() != null) {
            refs.add(sent.key());
        }
        if (stated != null && !stated.isNull()) {
            var tree = body.objectNode().set(REFS, stated);
            var read = reader.read(tree, Refs.class).externalRefs();
            refs.addAll(read == null ? List.of() : read);
        }
        var record = new SentRecord(body, List.copyOf(refs));
        for (var link : links) {
            for (var use : LinkUse.of(link, body, reader)) {
                record.uses.put(use, use.holder().has(link.member()));
            }
        }
        return record;
    }

    /** The external keys that it names. */
    List<ExternalRef> refs() {
        return refs;
    }

    Iterable<LinkUse> uses() {
        return uses.keySet();
    }

    /** The members that were sent, external keys left out. */
    ObjectNode body() {
        return body;
    }

    /** Puts ids in the place of references; names all those that are unknown at once. */
    void resolve(BiFunction<LinkUse, Reference, @Nullable UUID> found) {
        var unknown = new ArrayList<Violation>();
        RuleViolation first = null;
        for (var use : uses.keySet()) {
            try {
                use.resolve(reference -> found.apply(use, reference));
            } catch (RuleViolation violation) {
                first = first == null ? violation : first;
                unknown.addAll(violation.violations());
            }
        }
        if (first != null) {
            throw first.rule().violatedBy(unknown);
        }
    }

    /**
     * The record as it is to be: what was sent, over what is there already. {@code null} clears,
     * what is not named stays, and external keys are set for each system by itself.
     */
    ObjectNode over(ObjectNode current, List<ExternalRef> currentRefs) {
        var merged = current.deepCopy();
        body.properties()
                .forEach(member -> {
                    if (member.getValue().isNull()) {
                        merged.remove(member.getKey());
                    } else {
                        merged.set(member.getKey(), member.getValue());
                    }
                });
        var keys = merged.putArray(REFS);
        refsOver(currentRefs)
                .forEach(ref -> keys.addObject().put("system", ref.system()).put("key", ref.key()));
        return merged;
    }

    /**
     * A system whose keys are all there already keeps the others it has; else they are replaced.
     */
    List<ExternalRef> refsOver(List<ExternalRef> current) {
        var replaced =
                refs.stream()
                        .filter(ref -> !current.contains(ref))
                        .map(ExternalRef::system)
                        .toList();
        var kept = new LinkedHashSet<ExternalRef>();
        for (var ref : current) {
            if (!replaced.contains(ref.system()) || refs.contains(ref)) {
                kept.add(ref);
            }
        }
        kept.addAll(refs);
        return List.copyOf(kept);
    }

    /** The same refusal, with pointers into the body as it was sent. */
    RuleViolation asSent(RuleViolation refusal) {
        return refusal.at(pointer -> {
            var sent = pointer;
            for (var use : uses.entrySet()) {
                sent = use.getKey().asSent(sent, use.getValue());
            }
            return sent;
        });
    }

    /** Refuses a record that cannot be found again. */
    void requireKey() {
        if (refs.isEmpty()) {
            throw RequestRule.INVALID_VALUES.violatedAt("/" + REFS, "external-ref-needed");
        }
    }
}
