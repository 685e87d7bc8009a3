package com.lead2order.forecast.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.kit.json.JsonConventions;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.testing.Contracts;
import com.lead2order.testing.Organisation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuotaContractTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final QuotaSubject SUBJECT =
            new QuotaSubject(
                    HolderType.PERSON,
                    Organisation.RITA,
                    Measure.REVENUE,
                    new Period(
                            "AW",
                            "FY2012-H1",
                            "FY2012",
                            LocalDate.parse("2011-05-31"),
                            LocalDate.parse("2011-11-30")));

    private final Quota quota = quota("367000");

    private static Quota quota(String amount) {
        return new Quota(
                UUID.fromString("01900000-0000-7000-8000-000000000321"),
                SUBJECT,
                new QuotaBody(
                        new QuotaBody.HolderBody(
                                HolderType.PERSON, Reference.to(Organisation.RITA)),
                        Measure.REVENUE,
                        "AW:FY2012-H1",
                        usd(amount),
                        QuotaSource.TOP_DOWN,
                        List.of(new ExternalRef("AW", "279-2011-05-31"))),
                null,
                NOW);
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }

    @Test
    void aQuotaIsPublishedAsTheContractSays() throws JsonProcessingException {
        assertPublished("set", new QuotaEvent.Set(quota.id()));
    }

    @Test
    void aChangedQuotaIsPublishedAsTheContractSays() throws JsonProcessingException {
        assertPublished(
                "changed",
                quota.change(usd("556000"), QuotaSource.TOP_DOWN, quota.externalRefs(), null, NOW)
                        .orElseThrow());
    }

    @Test
    void theSameValueWithOtherDecimalsIsNoChange() {
        assertThat(
                        quota.change(
                                usd("367000.00"),
                                QuotaSource.TOP_DOWN,
                                quota.externalRefs(),
                                null,
                                NOW))
                .isEmpty();
    }

    @Test
    void aNegativeQuotaIsRefused() {
        assertThatThrownBy(() -> quota("-1"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal ->
                                assertThat(refusal.rule())
                                        .isEqualTo(QuotaRule.VALUE_MUST_NOT_BE_NEGATIVE));
    }

    private void assertPublished(String fact, QuotaEvent event) throws JsonProcessingException {
        var published = QuotaContract.messageFor(event, quota);
        assertThat(published.type()).isEqualTo("com.lead2order.quota." + fact + ".v1");
        var mapper = JsonMapper.builder().findAndAddModules().build();
        new JsonConventions().customize(mapper);
        Contracts.assertProduces(
                "quotas", "quota-" + fact, mapper.writeValueAsString(published.payload()));
    }
}
