package com.lead2order.forecast.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.forecast.Company;
import com.lead2order.testing.Contracts;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CreditContractTest {

    private static final UUID ORDER = UUID.fromString("01900000-0000-7000-8000-000000000331");

    @BeforeEach
    void company() {
        Company.known();
    }

    @Test
    void aCreditedOrderIsPublishedAsTheContractSays() {
        var topics = Topics.ofTheService();
        topics.publish(
                "orders",
                ORDER.toString(),
                "com.lead2order.order.accepted.v1",
                3,
                """
                {"id":"%s","origin":"ERP","status":"OPEN","accountId":null,"partnerId":"%s",
                 "orderDate":"2013-05-29","bookingDate":"2013-05-30","currency":"USD","netTotal":"20565.6206",
                 "salesPerson":{"id":"%s"},"territory":{"system":"AW","key":"5"},"lines":[]}
                """
                        .formatted(ORDER, Organisation.PAULAS_PARTNER, Organisation.RITA));

        var event = topics.await("credits", "com.lead2order.order.credited.v1", ORDER);

        Contracts.assertProduces("credits", "order-credited", event.json().toString());
        assertThat(event.aggregateVersion()).isZero();
    }
}
