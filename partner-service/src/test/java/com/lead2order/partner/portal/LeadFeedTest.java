package com.lead2order.partner.portal;

import static com.lead2order.partner.Portal.API;
import static com.lead2order.partner.Portal.paula;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.partner.Portal;
import com.lead2order.testing.Organisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeadFeedTest {

    @Inject LeadFeed feed;
    @Inject Session session;

    private final UUID lead = UUID.randomUUID();

    @BeforeEach
    void portalIsOpen() {
        Portal.isOpen();
    }

    private IncomingEvent withPaula(long version) {
        return state(version, '"' + Organisation.PAULAS_PARTNER.toString() + '"');
    }

    private IncomingEvent withoutPartner(long version) {
        return state(version, "null");
    }

    private IncomingEvent state(long version, String partner) {
        var data =
                """
                {"id":"%s","title":"Scanners","status":"UNQUALIFIED","partnerId":%s}
                """
                        .formatted(lead, partner);
        return event(version, data.getBytes(UTF_8));
    }

    private IncomingEvent event(long version, byte @Nullable [] data) {
        return new IncomingEvent(
                "leads",
                lead.toString(),
                UUID.randomUUID(),
                "com.lead2order.lead.changed.v1",
                version,
                Instant.now(),
                "client:test",
                null,
                data);
    }

    private void apply(IncomingEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> feed.apply(List.of(events)));
    }

    private boolean paulaSeesIt() {
        return paula().get(API + "/partner-leads/" + lead).statusCode() == 200;
    }

    private boolean isKept() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        session.createNativeQuery(
                                                "select true from known_lead where id = :id",
                                                Boolean.class)
                                        .setParameter("id", lead)
                                        .uniqueResult()
                                != null);
    }

    @Test
    void leadsWithoutPartnerAreNotKept() {
        apply(withoutPartner(0));

        assertThat(isKept()).isFalse();
    }

    @Test
    void leadsThatGetAPartnerLaterAreShownFromThenOn() {
        apply(withoutPartner(0));
        apply(withPaula(1));

        assertThat(paulaSeesIt()).isTrue();
    }

    @Test
    void leadsTakenFromTheirPartnerAreShownNoMore() {
        apply(withPaula(0));
        assertThat(paulaSeesIt()).isTrue();

        apply(withoutPartner(1));

        assertThat(paulaSeesIt()).isFalse();
    }

    @Test
    void leadsTakenFromTheirPartnerWithinABatchAreShownToNobody() {
        apply(withPaula(0), withoutPartner(1));

        assertThat(paulaSeesIt()).isFalse();
    }

    @Test
    void olderStatesDoNotGiveALeadBackToItsPartner() {
        apply(withPaula(0));
        apply(withoutPartner(1));

        apply(withPaula(0));

        assertThat(paulaSeesIt()).isFalse();
    }

    @Test
    void leadsThatAreGoneAreForgotten() {
        apply(withPaula(0));

        apply(event(Long.MAX_VALUE, null));

        assertThat(isKept()).isFalse();
    }
}
