package com.lead2order.kit.visibility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.sql.Scalars;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is gone for good is forgotten, whatever wrote the tombstone. */
@QuarkusTest
class TombstonesTest {

    @Inject OrganisationFeed organisation;
    @Inject TerritoryFeed territories;
    @Inject PartnerFeed partners;
    @Inject Session session;

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void forgetAPerson() {
        take(
                organisation,
                "com.lead2order.person.registered.v1",
                "{\"id\":\"%s\",\"userName\":\"%s\",\"name\":\"Gone\"}".formatted(id, id));

        take(organisation, "tombstone", null);

        assertThat(rows("visibility_person where id = :id")).isZero();
    }

    @Test
    void forgetAUnitAndWhoSawItsMembers() {
        take(
                organisation,
                "com.lead2order.org-unit.opened.v1",
                """
                {"id":"%s","leaderId":"%s","members":[{"personId":"%s","from":"2020-01-01"}]}
                """
                        .formatted(id, id, other));
        assertThat(rows("visibility_sight where viewer_id = :id")).isPositive();

        take(organisation, "com.lead2order.org-unit.closed.v1", null);

        assertThat(rows("visibility_unit where id = :id")).isZero();
        assertThat(rows("visibility_member where unit_id = :id")).isZero();
        assertThat(rows("visibility_sight where viewer_id = :id")).isZero();
    }

    @Test
    void forgetATerritory() {
        take(
                territories,
                "com.lead2order.territory.opened.v1",
                "{\"id\":\"%s\",\"owners\":[{\"personId\":\"%s\",\"from\":\"2020-01-01\"}]}"
                        .formatted(id, other));
        assertThat(rows("visibility_territory_closure where ancestor_id = :id")).isOne();

        take(territories, "tombstone", null);

        assertThat(rows("visibility_territory where id = :id")).isZero();
        assertThat(rows("visibility_territory_member where territory_id = :id")).isZero();
        assertThat(rows("visibility_territory_closure where ancestor_id = :id")).isZero();
    }

    @Test
    void forgetAPartner() {
        take(
                partners,
                "com.lead2order.partner.registered.v1",
                "{\"id\":\"%s\",\"userIds\":[\"%s\"]}".formatted(id, other));

        take(partners, "tombstone", null);

        assertThat(rows("visibility_partner where id = :id")).isZero();
        assertThat(rows("visibility_partner_user where partner_id = :id")).isZero();
    }

    private void take(EventConsumer feed, String type, @Nullable String data) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        feed.apply(
                                List.of(
                                        new IncomingEvent(
                                                feed.topic(),
                                                id.toString(),
                                                UUID.randomUUID(),
                                                type,
                                                data == null ? Long.MAX_VALUE : 1,
                                                Instant.EPOCH,
                                                "system:test",
                                                null,
                                                data == null ? null : data.getBytes(UTF_8)))));
    }

    private long rows(String from) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Scalars.query(session, "select count(*) from " + from, Long.class)
                                .setParameter("id", id)
                                .getSingleResult());
    }
}
