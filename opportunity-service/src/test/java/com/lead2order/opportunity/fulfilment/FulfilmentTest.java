package com.lead2order.opportunity.fulfilment;

import static com.lead2order.opportunity.testdata.Calls.integrator;
import static com.lead2order.opportunity.testdata.Calls.rita;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.opportunity.testdata.Calls;
import com.lead2order.opportunity.testdata.Known;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a won opportunity has not booked yet is its amount less all its orders of the ERP. */
@QuarkusTest
class FulfilmentTest {

    private static final String DEALS = "/api/v1/opportunities/";
    private static UUID account = new UUID(0, 0);
    private String deal = "";
    private final String one = "F" + UUID.randomUUID();
    private final String other = "F" + UUID.randomUUID();

    @BeforeEach
    void openDeal() {
        if (account.getMostSignificantBits() == 0) {
            Organisation.known();
            account = Known.account("F" + UUID.randomUUID(), Organisation.RITA);
            Calls.product("FULFILS");
        }
        deal =
                rita().contentType("application/json")
                        .body(
                                """
                                {"name":"Fulfilled","accountId":"%s","closeDate":"2026-06-30","amount":{"amount":"100000.00","currency":"EUR"}}
                                """
                                        .formatted(account))
                        .post(DEALS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @CanIgnoreReturnValue
    private ValidatableResponse win() {
        return rita().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"outcome\":\"WON\",\"mutualAgreementOn\":\"2026-01-15\"}")
                .post(DEALS + deal + "/closure")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse shown() {
        return rita().get(DEALS + deal).then().statusCode(200);
    }

    private String own() {
        var orderId = shown().extract().<String>path("orderId");
        return rita().get("/api/v1/orders/" + orderId).path("status");
    }

    @CanIgnoreReturnValue
    private ValidatableResponse book(String number, int version, String amount) {
        return book(number, version, amount, "EUR", "");
    }

    @CanIgnoreReturnValue
    private ValidatableResponse book(
            String number, int version, String amount, String currency, String more) {
        return book(account, number, version, amount, currency, more);
    }

    @CanIgnoreReturnValue
    private ValidatableResponse book(
            UUID account, String number, int version, String amount, String currency, String more) {
        return integrator()
                .contentType("application/json")
                .body(
                        """
                        {"sourceVersion":%1$d,"orderDate":"2026-02-01","currency":"%2$s","account":{"id":"%3$s"},"opportunityId":"%4$s",%6$s
                         "netTotal":"%5$s","lines":[{"lineNo":1,"product":{"system":"AW","key":"FULFILS"},"qty":"1","unitPrice":"%5$s","netAmount":"%5$s"}]}
                        """
                                .formatted(version, currency, account, deal, amount, more))
                .put("/api/v1/orders/AW/" + number)
                .then()
                .statusCode(oneOf(200, 201));
    }

    @Test
    void inPartLeavesTheRestWonOnly() {
        win().body("wonNotBooked.amount", equalTo("100000.00"));
        book(one, 1, "10000");
        shown().body("wonNotBooked.amount", equalTo("90000.00"), "orderIds", hasSize(2));
        assertThat(own()).isEqualTo("PARTIAL");
        var event =
                Topics.ofTheService()
                        .await("opportunities", "com.lead2order.opportunity.ordered.v1", deal);
        assertThat(event.json().at("/wonNotBooked/amount").asText()).isEqualTo("90000.00");

        book(one, 2, "0.00");
        shown().body("wonNotBooked.amount", equalTo("100000.00"));
        assertThat(own()).isEqualTo("OPEN");
    }

    @Test
    void byAnOrderOfAnotherAccountIsFlaggedWhereNoPartnerIsBilled() {
        win();
        var foreign = Known.account("F" + UUID.randomUUID(), Organisation.RITA);
        book(foreign, one, 1, "10000", "EUR", "").body("flags", contains("ACCOUNT_DIFFERS"));
        shown().body("wonNotBooked.amount", equalTo("90000.00"));
        book(account, one, 2, "10000", "EUR", "").body("flags", empty());
        book(foreign, other, 1, "10", "EUR", "\"partnerId\":\"" + UUID.randomUUID() + "\",")
                .body("flags", contains("PARTNER_UNKNOWN"));
    }

    @Test
    void bySeveralOrdersCountsTheWonAmountOnce() {
        win();
        book(one, 1, "70000");
        book(other, 1, "50000");
        shown().body("wonNotBooked", nullValue(), "overDelivered.amount", equalTo("20000.00"));
        assertThat(own()).isEqualTo("FULFILLED");

        book(other, 2, "50000", "EUR", "\"status\":\"CANCELLED\",");
        shown().body("wonNotBooked.amount", equalTo("30000.00"), "overDelivered", nullValue());
        assertThat(own()).isEqualTo("PARTIAL");
    }

    @Test
    void beforeTheWinCountsWithIt() {
        book(one, 1, "10000");
        win().body("wonNotBooked.amount", equalTo("90000.00"));
        assertThat(own()).isEqualTo("PARTIAL");
    }

    @Test
    void inAnotherCurrencyCountsByTheRateOfTheBookingDate() {
        win();
        book(one, 1, "1000", "CHF", "");
        shown().body(
                        "wonNotBooked.amount", equalTo("100000.00"),
                        "bookedNotConvertible[0].amount", equalTo("1000.00"),
                        "bookedNotConvertible[0].currency", equalTo("CHF"));
        var id = UUID.randomUUID();
        Topics.ofTheService()
                .publish(
                        "exchange-rates",
                        id.toString(),
                        "com.lead2order.exchange-rate.set.v1",
                        0,
                        """
                        {"id":"%s","from":"CHF","to":"EUR","date":"2026-01-31","rate":"1.05","source":"ECB"}
                        """
                                .formatted(id));
        Known.awaitRow(
                "select 1 from opportunity where booked_amount = 1050 and id = '" + deal + "'");
        shown().body(
                        "wonNotBooked.amount", equalTo("98950.00"),
                        "bookedNotConvertible", hasSize(0));
    }

    @Test
    void isOneChangeOfTheWonDeal() {
        var before = shown().extract().<Integer>path("version");
        win().body("version", equalTo(before + 1));
    }
}
