package com.lead2order.agreement.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.money.Money;
import com.lead2order.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgreementContractTest {

    private static final Set<AgreementState> AGREED =
            EnumSet.of(
                    AgreementState.ALIGNED,
                    AgreementState.EMPLOYEE_CONFIRMED,
                    AgreementState.IN_FORCE,
                    AgreementState.SUPERSEDED,
                    AgreementState.CLOSED);

    @Inject ObjectMapper json;

    @Test
    void everyFactIsPublishedExactlyAsInItsExample() throws JsonProcessingException {
        assertProduces("opened", AgreementState.PLANNING, 0);
        assertProduces("planning-completed", AgreementState.IN_REVIEW, 1);
        assertProduces("review-completed", AgreementState.IN_RESPONSE, 1);
        assertProduces("response-completed", AgreementState.IN_REVIEW, 2);
        assertProduces("aligned", AgreementState.ALIGNED, 2);
        assertProduces("escalated", AgreementState.ESCALATED, 2);
        assertProduces("reopened", AgreementState.IN_REVIEW, 2);
        assertProduces("confirmed", AgreementState.EMPLOYEE_CONFIRMED, 2);
        assertProduces("in-force", AgreementState.IN_FORCE, 2);
        assertProduces("handed-over", AgreementState.IN_REVIEW, 2);
        assertProduces("superseded", AgreementState.SUPERSEDED, 2);
        assertProduces("withdrawn", AgreementState.WITHDRAWN, 2);
        assertProduces("closed", AgreementState.CLOSED, 2);
    }

    @Test
    void everyEventHasATypeOfItsOwn() throws ReflectiveOperationException {
        var agreement =
                AgreementFixture.planning(1, com.lead2order.agreement.policy.LimitAction.BLOCK);
        var types = new java.util.TreeSet<String>();
        for (var event : AgreementEvent.class.getPermittedSubclasses()) {
            Constructor<?> constructor = event.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            types.add(
                    AgreementContract.messageFor(
                                    (AgreementEvent) constructor.newInstance(agreement.id()),
                                    agreement,
                                    List.of())
                            .type());
        }
        assertThat(types)
                .hasSize(AgreementEvent.class.getPermittedSubclasses().length)
                .isEqualTo(
                        Arrays.stream(
                                        new String[] {
                                            "opened",
                                            "planning-completed",
                                            "review-completed",
                                            "response-completed",
                                            "aligned",
                                            "escalated",
                                            "reopened",
                                            "confirmed",
                                            "in-force",
                                            "superseded",
                                            "withdrawn",
                                            "handed-over",
                                            "closed"
                                        })
                                .map(fact -> "com.lead2order.agreement." + fact + ".v1")
                                .collect(Collectors.toCollection(java.util.TreeSet::new)));
    }

    private void assertProduces(String fact, AgreementState state, int round)
            throws JsonProcessingException {
        Contracts.assertProduces(
                "target-agreements",
                "agreement-" + fact,
                json.writeValueAsString(example(state, round)));
    }

    private static AgreementContract.AgreementV1 example(AgreementState state, int round) {
        var isAgreed = AGREED.contains(state);
        var wasInForce =
                state == AgreementState.IN_FORCE
                        || state == AgreementState.SUPERSEDED
                        || state == AgreementState.CLOSED;
        return new AgreementContract.AgreementV1(
                id(0x401),
                id(0x402),
                AgreementFixture.EMPLOYEE,
                AgreementFixture.MANAGER,
                "AW",
                "AW:FY2014",
                LocalDate.parse("2013-05-30"),
                LocalDate.parse("2014-05-29"),
                state,
                round,
                1,
                wasInForce ? Instant.parse("2013-06-14T08:30:00Z") : null,
                List.of(
                        new AgreementContract.LineV1(
                                id(0x411),
                                id(0x421),
                                id(0x431),
                                null,
                                "REVENUE",
                                isAgreed ? usd("22000.00") : null,
                                usd("20565.6206"),
                                new BigDecimal("60")),
                        new AgreementContract.LineV1(
                                id(0x412),
                                null,
                                null,
                                null,
                                "MARGIN",
                                isAgreed ? usd("5000.00") : null,
                                usd("5000.00"),
                                null)));
    }

    private static UUID id(long number) {
        return UUID.fromString("01930000-0000-7000-8000-%012x".formatted(number));
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }
}
