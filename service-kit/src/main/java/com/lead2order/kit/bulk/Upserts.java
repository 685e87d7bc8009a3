package com.lead2order.kit.bulk;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.lead2order.kit.bulk.Upserted.Outcome;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.reference.References;
import com.lead2order.kit.reference.Target;
import com.lead2order.kit.rule.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Creates or changes records by their external keys, in the caller's transaction. What a record
 * does not name stays as it is, {@code null} clears.
 */
@ApplicationScoped
public class Upserts {

    private final ExternalRefs externalRefs;
    private final References references;
    private final MergePatch reader;
    private final Journal journal;
    private final Session session;

    Upserts(
            ExternalRefs externalRefs,
            References references,
            MergePatch reader,
            Journal journal,
            Session session) {
        this.externalRefs = externalRefs;
        this.references = references;
        this.reader = reader;
        this.journal = journal;
        this.session = session;
    }

    /** A record that was read, or why it was not. */
    private record Read(@Nullable SentRecord record, @Nullable RuleViolation refusal) {}

    /**
     * Upserts the given records in order; a refused one does not hinder the others. A record is the
     * one that any of its external keys names.
     */
    @Transactional(MANDATORY)
    public <D extends Record, A> List<Upserted<A>> upsert(
            MasterData<D, A> kind, List<Sent> records) {
        var read = records.stream().map(sent -> read(sent, kind.links())).toList();
        var readable = new ArrayList<SentRecord>();
        for (var each : read) {
            if (each.record() != null) {
                readable.add(each.record());
            }
        }
        var run = start(kind, readable);
        var results = new ArrayList<Upserted<A>>();
        for (var each : read) {
            try {
                results.add(run.upsert(orThrow(each)));
            } catch (RuleViolation refusal) {
                results.add(new Upserted<>(Outcome.REFUSED, null, refusal));
            }
        }
        finish(kind, run.changes());
        return results;
    }

    private Read read(Sent sent, List<Link> links) {
        try {
            return new Read(SentRecord.of(sent, links, reader), null);
        } catch (RuleViolation refusal) {
            return new Read(null, refusal);
        }
    }

    private static SentRecord orThrow(Read read) {
        if (read.record() == null) {
            throw read.refusal() == null
                    ? new IllegalStateException("refused without a reason")
                    : read.refusal();
        }
        return read.record();
    }

    private <D extends Record, A> UpsertRun<D, A> start(
            MasterData<D, A> kind, List<SentRecord> records) {
        var keys = new LinkedHashSet<ExternalRef>();
        Map<Target, Set<Reference>> named = new LinkedHashMap<>();
        for (var record : records) {
            keys.addAll(record.refs());
            for (var use : record.uses()) {
                use.references()
                        .forEach(
                                named.computeIfAbsent(use.link().target(), _ -> new HashSet<>())
                                        ::add);
            }
        }
        externalRefs.lockAll(kind.collection(), keys);
        var known = new HashMap<>(externalRefs.findAll(kind.collection(), keys));
        Map<UUID, A> loaded = new HashMap<>();
        if (!known.isEmpty()) {
            kind.load(new HashSet<>(known.values()))
                    .forEach(aggregate -> loaded.put(kind.idOf(aggregate), aggregate));
        }
        Map<Target, Map<Reference, UUID>> found = new HashMap<>();
        named.forEach((target, asked) -> found.put(target, references.findAll(target, asked)));
        found.forEach((target, ids) -> kind.found(target, new HashSet<>(ids.values())));
        return new UpsertRun<>(
                kind, new UpsertRun.Base(externalRefs, reader), known, loaded, found);
    }

    private <A> void finish(MasterData<?, A> kind, Map<UUID, MasterData.Change<A>> changes) {
        session.flush();
        var refs = new HashMap<UUID, List<ExternalRef>>();
        var events = new ArrayList<OutgoingEvent>();
        changes.forEach((id, change) -> {
            refs.put(id, kind.refs(change.aggregate()));
            events.add(change.event().get());
        });
        externalRefs.assignAll(kind.collection(), refs);
        journal.recordAll(events);
    }
}
