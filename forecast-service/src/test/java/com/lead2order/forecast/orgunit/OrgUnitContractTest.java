package com.lead2order.forecast.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.forecast.holder.Terms;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.testing.Contracts;
import com.lead2order.testing.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrgUnitContractTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private final OrgUnit unit =
            new OrgUnit(Organisation.TEAM_OF_MAX, team("Team Max"), Organisation.ADA, NOW);

    @Test
    void anOpenedUnitIsPublishedAsTheContractSays() throws JsonProcessingException {
        assertPublished("opened", new OrgUnitEvent.Opened(unit.id()));
    }

    @Test
    void aChangedUnitIsPublishedAsTheContractSays() throws JsonProcessingException {
        assertPublished(
                "changed", unit.change(team("Team North"), Organisation.ADA, NOW).orElseThrow());
    }

    private void assertPublished(String fact, OrgUnitEvent event) throws JsonProcessingException {
        var published = OrgUnitContract.messageFor(event, unit);
        assertThat(published.type()).isEqualTo("com.lead2order.org-unit." + fact + ".v1");
        Contracts.assertProduces(
                "organisation",
                "org-unit-" + fact,
                JsonMapper.builder()
                        .findAndAddModules()
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build()
                        .writeValueAsString(published.payload()));
    }

    private static OrgUnitDetails team(String name) {
        return new OrgUnitDetails(
                name,
                UnitType.TEAM,
                Organisation.COMPANY,
                Organisation.MAX,
                List.of(
                        new OrgUnitDetails.Member(
                                Organisation.RITA,
                                "SALES_REP",
                                LocalDate.parse("2020-01-01"),
                                null),
                        new OrgUnitDetails.Member(
                                Organisation.ROLF,
                                "SALES_REP",
                                LocalDate.parse("2021-04-01"),
                                LocalDate.parse("2026-01-01"))),
                List.of(new ExternalRef("AW", "274")),
                List.of(
                        new OrgUnitDetails.Leader(
                                Organisation.MONA, null, LocalDate.parse("2024-01-01")),
                        new OrgUnitDetails.Leader(
                                Organisation.MAX, LocalDate.parse("2024-01-01"), null)),
                OrgUnitDetails.parents(Terms.always(Organisation.COMPANY)));
    }
}
