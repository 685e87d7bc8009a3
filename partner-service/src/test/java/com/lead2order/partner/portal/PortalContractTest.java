package com.lead2order.partner.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.testing.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalContractTest {

    private static final JsonMapper READER =
            JsonMapper.builder()
                    .findAndAddModules()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    @ParameterizedTest
    @ValueSource(strings = {"opportunity-opened", "opportunity-stage-changed", "opportunity-won"})
    void readsOpportunities(String event) {
        var opportunity =
                Contracts.exampleAs(
                        "opportunities", event, READER, OpportunityFeed.OpportunityV1.class);
        assertThat(opportunity.id()).isNotNull();
        assertThat(opportunity.name()).isNotBlank();
        assertThat(opportunity.status()).isIn("OPEN", "WON", "LOST", "ABANDONED");
        assertThat(opportunity.partnerIds()).isNotNull();
    }

    @Test
    void readsLeads() {
        var lead = Contracts.exampleAs("leads", "lead-registered", READER, LeadFeed.LeadV1.class);
        assertThat(lead.id()).isNotNull();
        assertThat(lead.title()).isNotBlank();
        assertThat(lead.status()).isNotBlank();
    }
}
