package com.lead2order.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.OutgoingEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JournalTest {

    @Inject Journal journal;
    @Inject Session session;

    private final UUID id = UUID.randomUUID();

    private void change(long version, String from, String to) {
        inTransaction(() -> {
            journal.remember("things", id, named(from));
            record(version, to);
        });
    }

    private void record(long version, String name) {
        journal.record(
                new OutgoingEvent(
                        "things",
                        id.toString(),
                        "com.lead2order.thing.changed.v1",
                        version,
                        named(name)));
    }

    private static Map<String, String> named(String name) {
        return Map.of("name", name);
    }

    /** What the audit entries of the record say, oldest first. */
    private List<String> entries() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        session.createNativeQuery(
                                        """
                                        select coalesce(before ->> 'name', 'nothing') || ' to ' || (after ->> 'name')
                                        from audit_entry where record_id = :id order by version
                                        """,
                                        Object.class)
                                .setParameter("id", id.toString())
                                .setTupleTransformer((row, _) -> (String) row[0])
                                .getResultList());
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    @Test
    void keepsTheStateBeforeAndAfterEachChange() {
        inTransaction(() -> record(0, "first"));
        change(1, "first", "second");
        change(2, "second", "third");

        assertThat(entries())
                .containsExactly("nothing to first", "first to second", "second to third");
    }

    @Test
    void takesTheStateBeforeFromTheTransactionAndNotFromWhatThisProcessSawLast() {
        change(1, "first", "second");
        change(3, "changed elsewhere", "third");

        assertThat(entries()).containsExactly("first to second", "changed elsewhere to third");
    }

    @Test
    void keepsBothSidesOfEachChangeWithinATransaction() {
        inTransaction(() -> {
            journal.remember("things", id, named("first"));
            record(1, "second");
            journal.remember("things", id, named("second"));
            record(2, "third");
        });

        assertThat(entries()).containsExactly("first to second", "second to third");
    }

    @Test
    void forgetsWhatWasRolledBack() {
        QuarkusTransaction.begin();
        record(0, "never was");
        QuarkusTransaction.rollback();

        inTransaction(() -> record(0, "first"));

        assertThat(entries()).containsExactly("nothing to first");
    }
}
