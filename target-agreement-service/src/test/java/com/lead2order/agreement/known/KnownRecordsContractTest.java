package com.lead2order.agreement.known;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the producers' tests hold that they write is what our feeds read. */
class KnownRecordsContractTest {

    private static <T> T read(String topic, String event, Class<T> type) {
        return new IncomingEvent(
                        topic,
                        "key",
                        UUID.randomUUID(),
                        "type",
                        1,
                        Instant.EPOCH,
                        "system:test",
                        null,
                        Contracts.example(topic, event).getBytes(StandardCharsets.UTF_8))
                .data(type);
    }

    @Test
    void accounts() {
        var example = Contracts.exampleTree("accounts", "account-opened");

        var account = read("accounts", "account-opened", AccountFeed.AccountV1.class);

        assertThat(account.id()).hasToString(example.path("id").asText());
        assertThat(account.name()).isEqualTo(example.path("name").asText());
        assertThat(account.externalRefs()).hasSize(example.path("externalRefs").size());
    }

    @Test
    void productsAndProductGroups() {
        var group = read("products", "product-group-added", ProductGroupFeed.ProductGroupV1.class);
        var product = read("products", "product-added", ProductFeed.ProductV1.class);

        assertThat(group.path()).isNotEmpty().contains(group.id());
        assertThat(product.name()).isNotBlank();
    }

    @Test
    void fiscalCalendars() {
        var calendar =
                read("fiscal-calendars", "fiscal-calendar-set-up", CalendarFeed.CalendarV1.class);

        assertThat(calendar.code()).isEqualTo("AW");
        assertThat(calendar.years().path(0).path("from").asText()).isEqualTo("2011-05-31");
        assertThat(calendar.years().path(0).path("key").asText()).isEqualTo("FY2012");
    }

    @Test
    void peopleAndUnits() {
        var person = read("organisation", "person-registered", PersonFeed.PersonV1.class);
        var unit = read("organisation", "org-unit-opened", OrgUnitFeed.OrgUnitV1.class);

        assertThat(person.id()).isNotNull();
        assertThat(unit.leaderId()).isNotNull();
        assertThat(unit.members().path(0).path("personId").asText()).isNotEmpty();
        assertThat(unit.members().path(0).path("from").asText()).isNotEmpty();
        var leaders = requireNonNull(unit.leaders());
        assertThat(leaders.path(1).path("personId").asText()).isNotEmpty();
        assertThat(leaders.path(1).path("from").asText()).isNotEmpty();
        var parents = requireNonNull(unit.parents());
        assertThat(parents.path(0).path("unitId").asText()).isNotEmpty();
    }
}
