package com.lead2order.partner.registration;

import static com.lead2order.partner.registration.DealStatus.APPROVED;
import static com.lead2order.partner.registration.DealStatus.CLOSED_LOST;
import static com.lead2order.partner.registration.DealStatus.CLOSED_WON;
import static com.lead2order.partner.registration.DealStatus.DRAFT;
import static com.lead2order.partner.registration.DealStatus.DUPLICATE;
import static com.lead2order.partner.registration.DealStatus.EXPIRED;
import static com.lead2order.partner.registration.DealStatus.IN_REVIEW;
import static com.lead2order.partner.registration.DealStatus.REJECTED;
import static com.lead2order.partner.registration.DealStatus.RETURNED;
import static com.lead2order.partner.registration.DealStatus.SUBMITTED;
import static com.lead2order.partner.registration.DealStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DealStatusTest {

    private static final Map<DealStatus, Set<DealStatus>> STEPS =
            Map.of(
                    DRAFT, Set.of(SUBMITTED, WITHDRAWN),
                    SUBMITTED, Set.of(IN_REVIEW, WITHDRAWN),
                    IN_REVIEW, Set.of(APPROVED, REJECTED, RETURNED, DUPLICATE),
                    RETURNED, Set.of(SUBMITTED),
                    APPROVED, Set.of(EXPIRED, CLOSED_WON, CLOSED_LOST, SUBMITTED),
                    REJECTED, Set.of(SUBMITTED));

    static Stream<Arguments> pairs() {
        return Arrays.stream(DealStatus.values())
                .flatMap(from ->
                        Arrays.stream(DealStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void everyStepIsAllowedOrRefused(DealStatus from, DealStatus to) {
        if (STEPS.getOrDefault(from, Set.of()).contains(to)) {
            assertThat(from.become(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.become(to))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> {
                                assertThat(refusal.rule())
                                        .isEqualTo(RequestRule.ILLEGAL_TRANSITION);
                                assertThat(refusal.members())
                                        .containsEntry("currentState", from.name());
                            });
        }
    }
}
