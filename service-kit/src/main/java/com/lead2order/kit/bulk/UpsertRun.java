package com.lead2order.kit.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.lead2order.kit.bulk.MasterData.Change;
import com.lead2order.kit.bulk.Upserted.Outcome;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.reference.Target;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The upserts of one call, with all that was looked up for them at once. */
final class UpsertRun<D extends Record, A> {

    /** What a run works with. */
    record Base(ExternalRefs externalRefs, MergePatch reader) {}

    private final MasterData<D, A> kind;
    private final Base base;
    private final Map<ExternalRef, UUID> known;
    private final Map<UUID, A> loaded;
    private final Map<Target, Map<Reference, UUID>> found;
    private final Map<UUID, Change<A>> changes = new LinkedHashMap<>();

    UpsertRun(
            MasterData<D, A> kind,
            Base base,
            Map<ExternalRef, UUID> known,
            Map<UUID, A> loaded,
            Map<Target, Map<Reference, UUID>> found) {
        this.kind = kind;
        this.base = base;
        this.known = known;
        this.loaded = loaded;
        this.found = found;
    }

    Map<UUID, Change<A>> changes() {
        return changes;
    }

    Upserted<A> upsert(SentRecord record) {
        var existing = existing(record);
        record.resolve(this::named);
        try {
            return existing == null ? create(record) : change(existing, record);
        } catch (RuleViolation refusal) {
            throw record.asSent(refusal);
        }
    }

    private @Nullable A existing(SentRecord record) {
        if (kind.needsKey()) {
            record.requireKey();
        }
        var ids =
                record.refs().stream()
                        .filter(known::containsKey)
                        .map(known::get)
                        .distinct()
                        .toList();
        if (ids.size() > 1) {
            throw RequestRule.EXTERNAL_REF_TAKEN.violatedAt(
                    "/externalRefs", "external-refs-differ", ids.size());
        }
        if (ids.isEmpty()) {
            return kind.findByContent(record.body()).orElse(null);
        }
        var existing = loaded.get(ids.getFirst());
        if (existing == null) {
            throw RequestRule.RECORD_NOT_FOUND.violated();
        }
        return existing;
    }

    /**
     * The record that a reference names; one of this call too, where an earlier line brought it.
     */
    private @Nullable UUID named(LinkUse use, Reference reference) {
        var target = use.link().target();
        if (target.own() && target.collection().equals(kind.collection())) {
            var ref = reference.externalRef();
            var id = ref == null ? reference.id() : known.get(ref);
            if (id != null && loaded.containsKey(id)) {
                return id;
            }
        }
        return found.getOrDefault(target, Map.of()).get(reference);
    }

    private Upserted<A> create(SentRecord record) {
        var refs = record.refsOver(List.of());
        base.externalRefs().requireMayChange(List.of(), refs);
        var merged = record.over(JsonNodeFactory.instance.objectNode(), List.of());
        var created = kind.create(base.reader().read(merged, kind.type()));
        loaded.put(created.id(), created.aggregate());
        took(created, List.of(), refs);
        return new Upserted<>(Outcome.CREATED, created.aggregate(), null);
    }

    private Upserted<A> change(A existing, SentRecord record) {
        var before = List.copyOf(kind.refs(existing));
        var refs = record.refsOver(before);
        base.externalRefs().requireMayChange(before, refs);
        var current = base.reader().tree(kind.sentAs(existing));
        var details = base.reader().read(record.over(current, before), kind.type());
        var change = kind.change(existing, details);
        change.ifPresent(made -> took(made, before, refs));
        return new Upserted<>(
                change.isPresent() ? Outcome.CHANGED : Outcome.UNCHANGED, existing, null);
    }

    private void took(Change<A> change, List<ExternalRef> before, List<ExternalRef> after) {
        changes.put(change.id(), change);
        before.forEach(known::remove);
        after.forEach(ref -> known.put(ref, change.id()));
    }
}
