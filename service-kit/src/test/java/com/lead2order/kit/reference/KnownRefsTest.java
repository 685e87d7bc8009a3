package com.lead2order.kit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnownRefsTest {

    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");

    @Inject KnownRefs knownRefs;

    private final String collection = "things-" + UUID.randomUUID();
    private final ExternalRef key = new ExternalRef("SAP", "1");
    private final ExternalRef other = new ExternalRef("SAP", "2");
    private final UUID from = UUID.randomUUID();
    private final UUID to = UUID.randomUUID();

    @Test
    void namesTheRecordThatStatedTheKey() {
        state(from, EARLY, key, other);

        assertThat(named(key)).contains(from);
        assertThat(named(new ExternalRef("SAP", "3"))).isEmpty();
    }

    @Test
    void followsAKeyThatMoves() {
        state(from, EARLY, key);
        state(from, LATE);
        state(to, LATE, key);

        assertThat(named(key)).contains(to);
    }

    @Test
    void keepsAMovedKeyWhoseOldOwnerIsLate() {
        state(to, LATE, key);
        state(from, EARLY, key);
        assertThat(named(key)).contains(to);

        state(from, LATE);
        assertThat(named(key)).contains(to);
    }

    @Test
    void givesAKeyBackToWhoStillHasIt() {
        state(from, EARLY, key);
        state(to, LATE, key);
        QuarkusTransaction.requiringNew().run(() -> knownRefs.forget(collection, List.of(to)));

        assertThat(named(key)).contains(from);
    }

    @Test
    void movesManyAtOnce() {
        state(from, EARLY, key);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        knownRefs.replace(
                                collection,
                                List.of(
                                        new KnownRefs.Keys(to, LATE, List.of(key, key)),
                                        new KnownRefs.Keys(from, LATE, List.of(other)))));

        assertThat(named(key)).contains(to);
        assertThat(named(other)).contains(from);
    }

    private void state(UUID record, Instant at, ExternalRef... refs) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        knownRefs.replace(
                                collection,
                                List.of(new KnownRefs.Keys(record, at, List.of(refs)))));
    }

    private Optional<UUID> named(ExternalRef ref) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Optional.ofNullable(knownRefs.findAll(collection, List.of(ref)).get(ref)));
    }
}
