package com.lead2order.kit.bulk;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.lead2order.kit.audit.Journal;
import com.lead2order.kit.bulk.MasterData.Change;
import com.lead2order.kit.bulk.Upserted.Outcome;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Creates or changes records by their external keys, in the caller's transaction. */
@ApplicationScoped
public class Upserts {

    private final ExternalRefs externalRefs;
    private final Journal journal;
    private final Session session;

    Upserts(ExternalRefs externalRefs, Journal journal, Session session) {
        this.externalRefs = externalRefs;
        this.journal = journal;
        this.session = session;
    }

    /**
     * Upserts the given records in order; a refused one does not hinder the others. A record is the
     * one that any of its external keys names; keys it had before are kept.
     */
    @Transactional(MANDATORY)
    public <D, A> List<Upserted<A>> upsert(MasterData<D, A> kind, List<D> records) {
        var keys =
                records.stream()
                        .flatMap(record -> kind.refsOf(record).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        externalRefs.lockAll(kind.collection(), keys);
        Map<ExternalRef, UUID> known = new HashMap<>(externalRefs.findAll(kind.collection(), keys));
        Map<UUID, A> loaded = new HashMap<>();
        for (var aggregate : kind.load(new HashSet<>(known.values()))) {
            loaded.put(kind.idOf(aggregate), aggregate);
        }
        var results = new ArrayList<Upserted<A>>();
        Map<UUID, Change<A>> changes = new HashMap<>();
        for (var record : records) {
            try {
                results.add(upsert(kind, record, known, loaded, changes));
            } catch (RuleViolation refusal) {
                results.add(new Upserted<>(Outcome.REFUSED, null, refusal));
            }
        }
        finish(kind, changes);
        return results;
    }

    private <D, A> Upserted<A> upsert(
            MasterData<D, A> kind,
            D record,
            Map<ExternalRef, UUID> known,
            Map<UUID, A> loaded,
            Map<UUID, Change<A>> changes) {
        var refs = kind.refsOf(record);
        if (refs.isEmpty()) {
            throw RequestRule.INVALID_VALUES.violatedAt("/externalRefs", "external-ref-needed");
        }
        var named = refs.stream().filter(known::containsKey).map(known::get).distinct().toList();
        if (named.size() > 1) {
            throw RequestRule.EXTERNAL_REF_TAKEN.violatedAt(
                    "/externalRefs", "external-refs-differ", named.size());
        }
        if (named.isEmpty()) {
            var created = kind.create(record);
            changes.put(created.id(), created);
            loaded.put(created.id(), created.aggregate());
            refs.forEach(ref -> known.put(ref, created.id()));
            return new Upserted<>(Outcome.CREATED, created.aggregate(), null);
        }
        var id = named.getFirst();
        var existing = loaded.get(id);
        if (existing == null) {
            throw RequestRule.RECORD_NOT_FOUND.violated();
        }
        var allRefs = new LinkedHashSet<>(kind.refs(existing));
        allRefs.addAll(refs);
        journal.remember(kind.topic(), id, kind.stateOf(existing));
        var change = kind.change(existing, kind.withRefs(record, List.copyOf(allRefs)));
        change.ifPresent(made -> {
            changes.put(id, made);
            refs.forEach(ref -> known.put(ref, id));
        });
        return new Upserted<>(
                change.isPresent() ? Outcome.CHANGED : Outcome.UNCHANGED, existing, null);
    }

    private <D, A> void finish(MasterData<D, A> kind, Map<UUID, Change<A>> changes) {
        session.flush();
        var owners = new HashMap<ExternalRef, UUID>();
        var events = new ArrayList<OutgoingEvent>();
        changes.forEach((id, change) -> {
            kind.refs(change.aggregate()).forEach(ref -> owners.put(ref, id));
            events.add(change.event().get());
        });
        externalRefs.add(kind.collection(), owners);
        journal.recordAll(events);
    }
}
