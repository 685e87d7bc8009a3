package com.lead2order.lead.qualification;

import static com.lead2order.lead.qualification.LeadFixture.MANAGER;
import static com.lead2order.lead.qualification.LeadFixture.NOW;
import static com.lead2order.lead.qualification.LeadFixture.SELLER;
import static com.lead2order.lead.qualification.LeadFixture.conversion;
import static com.lead2order.lead.qualification.LeadFixture.inThePool;
import static com.lead2order.lead.qualification.LeadFixture.owned;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.kit.json.JsonConventions;
import com.lead2order.testing.Contracts;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LeadContractTest {

    private static final ObjectMapper JSON = json();
    private static final Instant DUE = NOW.plusSeconds(3600);

    record Told(Lead lead, LeadEvent event) {}

    static Stream<Arguments> everyFact() {
        return Stream.of(
                fact("registered", lead -> new LeadEvent.Registered(lead.id())),
                fact("changed", lead -> new LeadEvent.Changed(lead.id())),
                fact("qualified", lead -> lead.qualify(SELLER, NOW)),
                fact(
                        "requalified",
                        lead -> {
                            assertThat(lead.qualify(SELLER, NOW)).isNotNull();
                            return lead.requalify("Contact left", SELLER, NOW);
                        }),
                fact("accepted", lead -> new LeadEvent.Accepted(lead.id())),
                fact("retired", lead -> lead.retire("No budget", SELLER, NOW)),
                fact(
                        "recycled",
                        lead -> {
                            assertThat(lead.retire("No budget", SELLER, NOW)).isNotNull();
                            return lead.recycle(SELLER, NOW);
                        }),
                fact(
                        "converted",
                        lead -> {
                            assertThat(lead.qualify(SELLER, NOW)).isNotNull();
                            return lead.convert(conversion(), SELLER, NOW);
                        }),
                poolFact("assigned", lead -> lead.assign(SELLER, DUE, MANAGER, NOW)),
                poolFact(
                        "rejected",
                        lead -> {
                            UUID owner = lead.assign(SELLER, DUE, MANAGER, NOW).ownerId();
                            return lead.reject("No time", owner, NOW);
                        }),
                poolFact(
                        "returned",
                        lead -> {
                            assertThat(lead.assign(SELLER, DUE, MANAGER, NOW)).isNotNull();
                            return lead.returnToPool(DUE).orElseThrow();
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyFact(String fact, Told told) throws JsonProcessingException {
        var published = LeadContract.messageFor(told.event(), told.lead());

        assertThat(published.type()).isEqualTo("com.lead2order.lead." + fact + ".v1");
        Contracts.assertProduces(
                "leads", "lead-" + fact, JSON.writeValueAsString(published.payload()));
    }

    private static Arguments fact(String name, Function<Lead, LeadEvent> happens) {
        var lead = owned();
        return Arguments.of(name, new Told(lead, happens.apply(lead)));
    }

    private static Arguments poolFact(String name, Function<Lead, LeadEvent> happens) {
        var lead = inThePool();
        return Arguments.of(name, new Told(lead, happens.apply(lead)));
    }

    private static ObjectMapper json() {
        var mapper = JsonMapper.builder().findAndAddModules().build();
        new JsonConventions().customize(mapper);
        return mapper;
    }
}
