package com.lead2order.kit.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.KnownRefs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TableFeedTest {

    record ThingV1(
            @Nullable String name,
            @Nullable Money price,
            @Nullable List<UUID> parts,
            @Nullable List<ExternalRef> externalRefs) {

        ThingV1 {
            parts = parts == null ? List.of() : parts;
        }
    }

    private static final String THING = "thing";

    @Inject FeedTables tables;
    @Inject KnownRefs knownRefs;
    @Inject Session session;

    private final UUID id = UUID.randomUUID();
    private final String key = "K" + id;

    private static FeedTable<ThingV1> table() {
        return FeedTable.of("kept_thing", ThingV1.class)
                .about(THING)
                .column("name", "text", ThingV1::name)
                .money("price", "currency", ThingV1::price)
                .column("parts", "uuid[]", ThingV1::parts)
                .columnOfFirstEvent("heard_first_at", "timestamptz", IncomingEvent::time)
                .columnOfEvent("heard_last_at", "timestamptz", IncomingEvent::time)
                .externalRefs("kept-things", ThingV1::externalRefs);
    }

    private void take(FeedTable<ThingV1> table, IncomingEvent... events) {
        var feed = new TableFeed<>(tables, "kept-things", "things", table) {};
        QuarkusTransaction.requiringNew().run(() -> feed.apply(List.of(events)));
    }

    private IncomingEvent event(String kind, long version, @Nullable String data) {
        return new IncomingEvent(
                "things",
                id.toString(),
                UUID.randomUUID(),
                "com.lead2order.%s.changed.v1".formatted(kind),
                version,
                Instant.EPOCH.plusSeconds(version),
                "system:test",
                null,
                data == null ? null : data.getBytes(UTF_8));
    }

    private IncomingEvent named(long version, String name) {
        return event(THING, version, "{\"name\":\"%s\"}".formatted(name));
    }

    private List<String> kept() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        session.createNativeQuery(
                                        """
                                        select concat_ws(' ', version, name, price, currency, parts,
                                            extract(epoch from heard_first_at)::int, extract(epoch from heard_last_at)::int)
                                        from kept_thing where id = :id
                                        """,
                                        String.class)
                                .setParameter("id", id)
                                .getResultList());
    }

    @Test
    void writesEachColumnAsItsType() {
        var part = UUID.randomUUID();
        take(
                table(),
                event(
                        THING,
                        1,
                        """
                        {"name":"a {b}, \\"c\\"","price":{"amount":"12.50","currency":"EUR"},"parts":["%s"],"more":1}
                        """
                                .formatted(part)));

        assertThat(kept()).containsExactly("1 a {b}, \"c\" 12.5000 EUR {" + part + "} 1 1");
    }

    @Test
    void keepsTheNewestStateInWhateverOrderItComes() {
        take(table(), named(2, "two"), named(3, "three"), named(1, "one"));
        take(table(), named(2, "two again"));

        assertThat(kept()).containsExactly("3 three {} 3 3");
        take(table(), named(4, "four"));
        assertThat(kept()).containsExactly("4 four {} 3 4");
    }

    @Test
    void forgetsWhatIsGoneAndItsKeys() {
        var ref = new ExternalRef("SAP", key);
        take(
                table(),
                event(
                        THING,
                        1,
                        "{\"externalRefs\":[{\"system\":\"SAP\",\"key\":\"%s\"}]}".formatted(key)));
        assertThat(found(ref)).containsEntry(ref, id);

        take(table(), event(THING, 2, null));

        assertThat(kept()).isEmpty();
        assertThat(found(ref)).isEmpty();
    }

    private Map<ExternalRef, UUID> found(ExternalRef ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> knownRefs.findAll("kept-things", List.of(ref)));
    }

    @Test
    void keepsWhatIsGoneWhereItIsToldTo() {
        take(table(), named(1, "one"));
        take(table().keepingWhatIsGone(), event(THING, 2, null));

        assertThat(kept()).hasSize(1);
    }

    @Test
    void passesOverWhatIsAboutOtherRecords() {
        take(table(), event("thing-group", 1, "{\"name\":\"group\"}"));

        assertThat(kept()).isEmpty();
    }

    @Test
    void takesUpOnlyWhatIsWantedAndThenGoesOnWithIt() {
        var blue = table().only(thing -> "blue".equals(thing.name()));
        take(blue, named(1, "red"));
        assertThat(kept()).isEmpty();

        take(blue, named(2, "blue"));
        take(blue, named(3, "red"));
        assertThat(kept()).containsExactly("3 red {} 2 3");
    }
}
