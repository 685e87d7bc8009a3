package com.lead2order.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {

    @Inject Inbox inbox;
    @Inject InboxPruning pruning;
    @Inject Database database;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void knowsAnEventFromItsFirstTimeOn() {
        assertThat(inTransaction(() -> inbox.isNew(first))).isTrue();
        assertThat(inTransaction(() -> inbox.isNew(first))).isFalse();
        assertThat(inTransaction(() -> inbox.newOnes(List.of(first, second, second))))
                .containsExactly(second);
    }

    @Test
    void isKeptForEachConsumer() {
        assertThat(asConsumer("one", () -> inbox.isNew(first))).isTrue();
        assertThat(asConsumer("other", () -> inbox.isNew(first))).isTrue();
        assertThat(asConsumer("one", () -> inbox.isNew(first))).isFalse();
    }

    @Test
    void ofAnEarlierReleaseHoldsForAllConsumers() {
        database.execute("insert into inbox (event_id) values ('%s')".formatted(first));

        assertThat(asConsumer("one", () -> inbox.newOnes(List.of(first, second))))
                .containsExactly(second);
    }

    private static <T> T asConsumer(String name, Callable<T> work) {
        return ScopedValue.where(Inbox.CONSUMER, name).call(() -> inTransaction(work));
    }

    @Test
    void forgetsWhatWasRolledBack() {
        QuarkusTransaction.begin();
        assertThat(inbox.isNew(first)).isTrue();
        QuarkusTransaction.rollback();

        assertThat(inTransaction(() -> inbox.isNew(first))).isTrue();
    }

    @Test
    void forgetsAfterThirtyDays() throws Exception {
        assertThat(inTransaction(() -> inbox.newOnes(List.of(first, second)))).hasSize(2);
        database.execute(
                "update inbox set received_at = now() - interval '31 days' where event_id = '%s'"
                        .formatted(first));

        pruning.prune();

        assertThat(inTransaction(() -> inbox.newOnes(List.of(first, second))))
                .containsExactly(first);
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
