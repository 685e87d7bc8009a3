package com.lead2order.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IncomingEventsTest {

    @Property
    void theNewestPerKeyHasTheHighestVersionOfItsKey(@ForAll("batches") List<IncomingEvent> batch) {
        var highest =
                batch.stream()
                        .collect(
                                Collectors.toMap(
                                        IncomingEvent::key,
                                        IncomingEvent::aggregateVersion,
                                        Math::max));

        var newest = IncomingEvents.newestPerKey(batch);

        assertThat(newest)
                .isSubsetOf(batch)
                .allSatisfy(event ->
                        assertThat(event.aggregateVersion()).isEqualTo(highest.get(event.key())));
        assertThat(newest).extracting(IncomingEvent::key).doesNotHaveDuplicates();
        assertThat(newest).hasSize(highest.size());
    }

    @Property
    void theNewestPerKeyIsTheSameForABatchAndItsRepetition(
            @ForAll("batches") List<IncomingEvent> batch) {
        var once = IncomingEvents.newestPerKey(batch);
        var again = IncomingEvents.newestPerKey(once);

        assertThat(again).isEqualTo(once);
    }

    @Property
    void keysStayInTheOrderOfTheirFirstEvents(@ForAll("batches") List<IncomingEvent> batch) {
        assertThat(IncomingEvents.newestPerKey(batch))
                .extracting(IncomingEvent::key)
                .containsExactlyElementsOf(
                        batch.stream().map(IncomingEvent::key).distinct().toList());
    }

    @Provide
    Arbitrary<List<IncomingEvent>> batches() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"), Arbitraries.longs().between(1, 9))
                .as(IncomingEventsTest::event)
                .list()
                .ofMaxSize(40);
    }

    private static IncomingEvent event(String key, long version) {
        return new IncomingEvent(
                "things",
                key,
                UUID.randomUUID(),
                "com.lead2order.test.changed.v1",
                version,
                Instant.EPOCH,
                "system:test",
                null,
                null);
    }
}
