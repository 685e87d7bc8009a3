package com.lead2order.agreement.target;

import static com.lead2order.agreement.policy.LimitAction.ESCALATE;
import static com.lead2order.agreement.target.AgreementFixture.ALL_CLOSED;
import static com.lead2order.agreement.target.AgreementFixture.ALL_PLANNED;
import static com.lead2order.agreement.target.AgreementFixture.EMPLOYEE;
import static com.lead2order.agreement.target.AgreementFixture.MANAGER;
import static com.lead2order.agreement.target.AgreementFixture.ONE_DECLINED;
import static com.lead2order.agreement.target.AgreementFixture.ONE_PROPOSED;
import static com.lead2order.agreement.target.AgreementFixture.SOMEBODY;
import static com.lead2order.agreement.target.AgreementFixture.TODAY;
import static com.lead2order.agreement.target.AgreementFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.rule.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every step in every state by everybody: repeated and late ones are refused. */
class EveryStepTest {

    private static final Map<String, Supplier<TargetAgreement>> STATES = new LinkedHashMap<>();
    private static final Map<String, BiConsumer<TargetAgreement, UUID>> STEPS =
            new LinkedHashMap<>();

    static {
        STATES.put("PLANNING", () -> AgreementFixture.planning(3, ESCALATE));
        STATES.put("IN_REVIEW", () -> AgreementFixture.inReview(3, ESCALATE));
        STATES.put("IN_RESPONSE", () -> AgreementFixture.inResponse(3, ESCALATE));
        STATES.put("ESCALATED", () -> AgreementFixture.escalated(ESCALATE));
        STATES.put("ALIGNED", AgreementFixture::aligned);
        STATES.put("EMPLOYEE_CONFIRMED", () -> confirmedBy(EMPLOYEE));
        STATES.put("MANAGER_CONFIRMED", () -> confirmedBy(MANAGER));
        STATES.put("IN_FORCE", AgreementFixture::inForce);
        STATES.put("CLOSED", () -> after(a -> done(a.close(SOMEBODY, TODAY))));
        STATES.put("SUPERSEDED", () -> after(a -> done(a.supersede(SOMEBODY, TODAY))));
        STATES.put(
                "WITHDRAWN",
                () -> {
                    var agreement = AgreementFixture.aligned();
                    done(agreement.withdraw(SOMEBODY, TODAY));
                    return agreement;
                });

        STEPS.put("plan", (a, by) -> a.requirePlannable("REVENUE", by));
        STEPS.put("set", (a, by) -> a.requirePlannable("MARGIN", by));
        STEPS.put("add", (a, by) -> a.requireExtensible("REVENUE", by));
        STEPS.put("hand in", (a, by) -> done(a.completePlanning(ALL_PLANNED, by, TODAY)));
        STEPS.put("propose", TargetAgreement::requireProposable);
        STEPS.put("confirm line", TargetAgreement::requireInReview);
        STEPS.put("end review", (a, by) -> done(a.completeReview(ONE_PROPOSED, by, TODAY)));
        STEPS.put("answer", TargetAgreement::requireInResponse);
        STEPS.put("end response", (a, by) -> done(a.completeResponse(ONE_DECLINED, by, TODAY)));
        STEPS.put("decide", (a, by) -> a.requireDecidable(by, by.equals(SOMEBODY)));
        STEPS.put("confirm", (a, by) -> done(a.confirm("hash", by, TODAY)));
        STEPS.put("withdraw", (a, by) -> done(a.withdraw(by, TODAY)));
        STEPS.put("amend", (a, by) -> done(a.amendment(UUID.randomUUID(), 2, by, TODAY)));
        STEPS.put("close", (a, by) -> done(a.close(by, TODAY)));
        STEPS.put("supersede", (a, by) -> done(a.supersede(by, TODAY)));
    }

    private static TargetAgreement confirmedBy(UUID first) {
        var agreement = AgreementFixture.aligned();
        done(agreement.confirm("hash", first, TODAY));
        return agreement;
    }

    private static TargetAgreement after(java.util.function.Consumer<TargetAgreement> step) {
        var agreement = AgreementFixture.inForce();
        step.accept(agreement);
        return agreement;
    }

    /**
     * E: the employee, M: the manager, A: somebody above. Closing and superseding have rights of
     * their own.
     */
    @Test
    void isOpenToThese() {
        assertThat(
                        STATES.entrySet().stream()
                                .map(state -> state.getKey() + ": " + stepsIn(state.getValue()))
                                .collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(
                        """
                        PLANNING: plan E, set M, add EM, hand in E, withdraw MA
                        IN_REVIEW: set M, propose M, confirm line M, end review M, withdraw MA
                        IN_RESPONSE: answer E, end response E, withdraw MA
                        ESCALATED: decide A, withdraw MA
                        ALIGNED: plan E, set M, propose M, end review M, end response E, confirm EM, withdraw MA
                        EMPLOYEE_CONFIRMED: plan E, set M, propose M, confirm M, withdraw MA
                        MANAGER_CONFIRMED: plan E, set M, propose M, confirm E, withdraw MA
                        IN_FORCE: amend M, close EMA, supersede EMA
                        CLOSED:\s
                        SUPERSEDED:\s
                        WITHDRAWN:\s
                        """);
    }

    private static String stepsIn(Supplier<TargetAgreement> state) {
        return STEPS.entrySet().stream()
                .map(step -> step.getKey() + " " + openTo(state, step.getValue()))
                .filter(step -> !step.endsWith(" "))
                .collect(Collectors.joining(", "));
    }

    private static String openTo(
            Supplier<TargetAgreement> state, BiConsumer<TargetAgreement, UUID> step) {
        var who = new StringBuilder();
        for (var person : new UUID[] {EMPLOYEE, MANAGER, SOMEBODY}) {
            try {
                step.accept(state.get(), person);
                who.append(person.equals(EMPLOYEE) ? 'E' : person.equals(MANAGER) ? 'M' : 'A');
            } catch (RuleViolation refused) {
                assertThat(refused.rule().kind().status()).isIn(403, 409);
            }
        }
        return who.toString();
    }

    /** Ending a review or response that the last closed line has ended already is a repetition. */
    @Test
    void thatEndsWhatHasEndedChangesNothing() {
        var agreement = AgreementFixture.aligned();

        assertThat(agreement.completeReview(ALL_CLOSED, MANAGER, TODAY)).isEmpty();
        assertThat(agreement.completeResponse(ALL_CLOSED, EMPLOYEE, TODAY)).isEmpty();
        assertThat(agreement.state()).isEqualTo(AgreementState.ALIGNED);
    }

    @Test
    void handsOverOnlyWhatIsNotOver() {
        STATES.forEach((name, state) ->
                assertThat(state.get().handOver(SOMEBODY, null, TODAY).isPresent())
                        .as(name)
                        .isEqualTo(
                                !java.util.Set.of("CLOSED", "SUPERSEDED", "WITHDRAWN")
                                        .contains(name)));
    }
}
