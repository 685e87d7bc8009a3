package com.lead2order.kit.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.testing.Contracts;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visibility is made of is read as forecast-service and partner-service publish it. */
class FeedContractTest {

    private static final JsonMapper READER =
            JsonMapper.builder()
                    .findAndAddModules()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    @ParameterizedTest
    @ValueSource(strings = {"person-registered", "person-changed"})
    void readsPeople(String event) {
        var person =
                Contracts.exampleAs("organisation", event, READER, OrganisationFeed.PersonV1.class);

        assertThat(person.id()).isEqualTo(id("0003"));
        assertThat(person.userName()).isEqualTo("rita.rep");
        assertThat(person.name()).isNotBlank();
        assertThat(person.activeFrom()).isEqualTo(LocalDate.parse("2020-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org-unit-opened", "org-unit-changed"})
    void readsUnits(String event) {
        var unit =
                Contracts.exampleAs(
                        "organisation", event, READER, OrganisationFeed.OrgUnitV1.class);

        assertThat(unit.id()).isEqualTo(id("0102"));
        assertThat(unit.parentId()).isEqualTo(id("0101"));
        assertThat(unit.leaderId()).isEqualTo(id("0002"));
        assertThat(unit.members())
                .contains(
                        new OrganisationFeed.MemberV1(
                                id("0003"), LocalDate.parse("2020-01-01"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"territory-opened", "territory-changed"})
    void readsTerritories(String event) {
        var territory =
                Contracts.exampleAs("territories", event, READER, TerritoryFeed.TerritoryV1.class);

        assertThat(territory.id()).isEqualTo(id("0301"));
        assertThat(territory.parentId()).isEqualTo(id("0302"));
        assertThat(territory.owners())
                .contains(
                        new TerritoryFeed.OwnerV1(
                                id("0004"),
                                LocalDate.parse("2020-01-01"),
                                LocalDate.parse("2024-01-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-registered", "partner-changed"})
    void readsPartners(String event) {
        var partner = Contracts.exampleAs("partners", event, READER, PartnerFeed.PartnerV1.class);

        assertThat(partner.id()).isEqualTo(id("0201"));
        assertThat(partner.accountId()).isEqualTo(id("0301"));
        assertThat(partner.channelManagerId()).isEqualTo(id("0008"));
        assertThat(partner.userIds()).isNotNull();
    }

    private static UUID id(String end) {
        return UUID.fromString("01900000-0000-7000-8000-00000000" + end);
    }
}
