package com.lead2order.agreement.export;

import com.lead2order.agreement.export.Acknowledgement.Answer;
import com.lead2order.agreement.export.AcknowledgementResults.Outcome;
import com.lead2order.agreement.export.AcknowledgementResults.Result;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Takes the ERP's answers, line by line: one bad answer does not hold up the others, and the same
 * answer again changes nothing. A rejected line may be acknowledged later, never the other way.
 */
@ApplicationScoped
class AcknowledgeExports {

    private record Key(UUID lineId, int versionNo) {}

    private record Stored(
            ExportStatus state, long version, @Nullable String erpKey, @Nullable String error) {

        boolean isAsIn(Acknowledgement answer) {
            return state.name().equals(answer.state().name())
                    && Objects.equals(erpKey, answer.erpKey())
                    && Objects.equals(error, answer.error());
        }

        /** Whether the ERP has fetched the line at least. */
        boolean isSent() {
            return state != ExportStatus.PENDING;
        }
    }

    private final Session session;
    private final Visibility visibility;
    private final Journal journal;
    private final Clock clock;

    AcknowledgeExports(Session session, Visibility visibility, Journal journal, Clock clock) {
        this.session = session;
        this.visibility = visibility;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    AcknowledgementResults handle(List<Acknowledgement> answers) {
        var stored = stored(answers);
        var changes = new LinkedHashMap<Key, Acknowledgement>();
        var results = new ArrayList<Result>();
        for (var answer : answers) {
            var key = new Key(answer.lineId(), answer.versionNo());
            results.add(apply(answer, key, stored, changes));
        }
        write(stored, changes);
        return AcknowledgementResults.of(results);
    }

    private static Result apply(
            Acknowledgement answer,
            Key key,
            Map<Key, Stored> stored,
            Map<Key, Acknowledgement> changes) {
        var line = stored.get(key);
        if (line == null) {
            return result(key, Outcome.REFUSED, null, "no-exported-line");
        }
        if (line.isAsIn(answer) || (answer.state() == Answer.SENT && line.isSent())) {
            return result(key, Outcome.UNCHANGED, line.state(), null);
        }
        if (line.state() == ExportStatus.ACKNOWLEDGED) {
            return result(key, Outcome.REFUSED, line.state(), "acknowledged-otherwise");
        }
        var state = ExportStatus.valueOf(answer.state().name());
        stored.put(key, new Stored(state, line.version(), answer.erpKey(), answer.error()));
        changes.put(key, answer);
        return result(key, Outcome.APPLIED, state, null);
    }

    private static Result result(
            Key key, Outcome outcome, @Nullable ExportStatus state, @Nullable String code) {
        return Result.of(key.lineId(), key.versionNo(), outcome, state, code);
    }

    private Map<Key, Stored> stored(List<Acknowledgement> answers) {
        var stored = new HashMap<Key, Stored>();
        var visible = visibility.of(Rows.ownedBy("e.employee_id"));
        for (var row :
                visible.bind(
                                session.createNativeQuery(
                                                """
                                                select e.line_id, e.version_no, e.state, e.version, e.erp_key, e.error
                                                from target_export e
                                                where e.line_id = any(cast(:ids as uuid[])) and (\
                                                """
                                                        + visible.sql()
                                                        + ") order by e.position for update of e",
                                                Object[].class)
                                        .setParameter(
                                                "ids",
                                                answers.stream()
                                                        .map(Acknowledgement::lineId)
                                                        .toArray(UUID[]::new)))
                        .getResultList()) {
            stored.put(
                    new Key((UUID) row[0], ((Number) row[1]).intValue()),
                    new Stored(
                            ExportStatus.valueOf((String) row[2]),
                            ((Number) row[3]).longValue(),
                            (String) row[4],
                            (String) row[5]));
        }
        return stored;
    }

    private void write(Map<Key, Stored> stored, Map<Key, Acknowledgement> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var answers = List.copyOf(changes.values());
        session.createNativeMutationQuery(
                        """
                        update target_export e set state = a.state, erp_key = a.erp_key, error = a.error,
                            sent_at = coalesce(e.sent_at, :now),
                            answered_at = case when a.state = 'SENT' then e.answered_at else :now end,
                            version = e.version + 1
                        from unnest(cast(:ids as uuid[]), cast(:versions as integer[]), cast(:states as text[]),
                                    cast(:keys as text[]), cast(:errors as text[]))
                            a(line_id, version_no, state, erp_key, error)
                        where e.line_id = a.line_id and e.version_no = a.version_no
                        """)
                .setParameter("now", clock.instant())
                .setParameter(
                        "ids", answers.stream().map(Acknowledgement::lineId).toArray(UUID[]::new))
                .setParameter(
                        "versions",
                        answers.stream().map(Acknowledgement::versionNo).toArray(Integer[]::new))
                .setParameter(
                        "states",
                        answers.stream().map(a -> a.state().name()).toArray(String[]::new))
                .setParameter(
                        "keys",
                        answers.stream().map(Acknowledgement::erpKey).toArray(String[]::new))
                .setParameter(
                        "errors",
                        answers.stream().map(Acknowledgement::error).toArray(String[]::new))
                .executeUpdate();
        journal.recordAll(
                changes.entrySet().stream()
                        .map(change -> entry(change.getKey(), change.getValue(), stored))
                        .toList());
    }

    private static OutgoingEvent entry(Key key, Acknowledgement answer, Map<Key, Stored> stored) {
        var version = Objects.requireNonNull(stored.get(key)).version() + 1;
        return OutgoingEvent.internal(
                "target-exports",
                key.lineId() + ":" + key.versionNo(),
                "com.lead2order.target-export."
                        + answer.state().name().toLowerCase(Locale.ROOT)
                        + ".v1",
                version,
                answer);
    }
}
