package com.lead2order.agreement.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.agreement.cycle.CycleState;
import com.lead2order.agreement.line.LineState;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.State;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StateMachinesTest {

    @Test
    void anAgreementTakesTheseStepsAndNoOthers() {
        assertThat(steps(AgreementState.class))
                .isEqualTo(
                        """
                        DRAFT -> PLANNING, WITHDRAWN
                        PLANNING -> IN_REVIEW, WITHDRAWN
                        IN_REVIEW -> IN_RESPONSE, ALIGNED, WITHDRAWN
                        IN_RESPONSE -> IN_REVIEW, ESCALATED, ALIGNED, WITHDRAWN
                        ESCALATED -> ALIGNED, WITHDRAWN
                        ALIGNED -> IN_REVIEW, IN_RESPONSE, EMPLOYEE_CONFIRMED, MANAGER_CONFIRMED, WITHDRAWN
                        EMPLOYEE_CONFIRMED -> IN_REVIEW, IN_RESPONSE, IN_FORCE, WITHDRAWN
                        MANAGER_CONFIRMED -> IN_REVIEW, IN_RESPONSE, IN_FORCE, WITHDRAWN
                        IN_FORCE -> CLOSED, SUPERSEDED
                        CLOSED ->
                        WITHDRAWN ->
                        SUPERSEDED ->
                        """);
    }

    @Test
    void aLineTakesTheseStepsAndNoOthers() {
        assertThat(steps(LineState.class))
                .isEqualTo(
                        """
                        PLANNED -> CONFIRMED, PROPOSED
                        CONFIRMED -> PLANNED, PROPOSED
                        PROPOSED -> ACCEPTED, DECLINED
                        ACCEPTED -> PLANNED, PROPOSED
                        DECLINED -> CONFIRMED, PROPOSED
                        """);
    }

    @Test
    void aCycleIsOpenedAndThenClosed() {
        assertThat(steps(CycleState.class))
                .isEqualTo(
                        """
                        PREPARED -> OPEN
                        OPEN -> CLOSED
                        CLOSED ->
                        """);
    }

    /** Tries every state from every state. */
    private static <S extends Enum<S> & State<S>> String steps(Class<S> states) {
        return Arrays.stream(states.getEnumConstants())
                .map(from ->
                        (from.name()
                                        + " -> "
                                        + Arrays.stream(states.getEnumConstants())
                                                .filter(to -> isPossible(from, to))
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")))
                                .strip())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static <S extends Enum<S> & State<S>> boolean isPossible(S from, S to) {
        if (from.next().contains(to)) {
            assertThat(from.become(to)).isEqualTo(to);
            return true;
        }
        assertThatThrownBy(() -> assertThat(from.become(to)).isNull())
                .isInstanceOf(RuleViolation.class);
        return false;
    }
}
