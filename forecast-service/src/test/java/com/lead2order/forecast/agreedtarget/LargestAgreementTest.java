package com.lead2order.forecast.agreedtarget;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.event.IncomingEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Every line may have the largest amount there is; their sum is no dead letter. */
@QuarkusTest
class LargestAgreementTest {

    @Inject AgreementEvents agreements;
    @Inject Session session;

    @Test
    void isAddedUp() {
        var id = UUID.randomUUID();
        var line =
                """
                {"id":"%s","measure":"REVENUE","agreedValue":{"amount":"999999999999999.9999","currency":"EUR"}}
                """
                        .formatted(UUID.randomUUID());
        var agreement =
                """
                {"id":"%s","employeeId":"%s","fiscalYear":"AW:FY2014","state":"IN_FORCE","lines":[%s,%s]}
                """
                        .formatted(id, UUID.randomUUID(), line, line);

        QuarkusTransaction.requiringNew()
                .run(() -> agreements.apply(List.of(event(id, agreement))));

        assertThat(
                        QuarkusTransaction.requiringNew()
                                .call(() ->
                                        session.createNativeQuery(
                                                        "select cast(amount as text) from agreed_target where id = :id",
                                                        Object.class)
                                                .setParameter("id", id)
                                                .getSingleResult()))
                .isEqualTo("1999999999999999.9998");
    }

    private static IncomingEvent event(UUID id, String data) {
        return new IncomingEvent(
                "target-agreements",
                id.toString(),
                UUID.randomUUID(),
                "com.lead2order.agreement.in-force.v1",
                1,
                Instant.EPOCH,
                "system:test",
                null,
                data.getBytes(StandardCharsets.UTF_8));
    }
}
