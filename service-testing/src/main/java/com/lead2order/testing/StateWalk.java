package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tries every step over HTTP on a record of every state by every role. What is not said to be
 * possible is refused, to those who may take the step at all as a conflict that names the state, to
 * the others as not theirs, and leaves the record as it was. The possible steps are not taken, so
 * one record per state is enough.
 */
public final class StateWalk {

    private record Step(String path, String body, Map<String, Set<String>> statesByRole) {

        boolean isPossible(String role, String state) {
            return statesByRole.getOrDefault(role, Set.of()).contains(state);
        }
    }

    private final String collection;
    private final Supplier<RequestSpecification> reader;
    private final Map<String, String> records = new LinkedHashMap<>();
    private final Map<String, Supplier<RequestSpecification>> callers = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private StateWalk(String collection, Supplier<RequestSpecification> reader) {
        this.collection = collection;
        this.reader = reader;
    }

    /** A walk over the records under a path; the reader sees them all. */
    public static StateWalk over(String collection, Supplier<RequestSpecification> reader) {
        return new StateWalk(collection, reader);
    }

    /** A record in the given state. */
    @CanIgnoreReturnValue
    public StateWalk in(String state, String id) {
        records.put(state, id);
        return this;
    }

    /** Somebody who tries. */
    @CanIgnoreReturnValue
    public StateWalk by(String role, Supplier<RequestSpecification> caller) {
        callers.put(role, caller);
        return this;
    }

    /** A step under a record's path, with a body that is fine. */
    @CanIgnoreReturnValue
    public StateWalk step(String path, String body) {
        steps.add(new Step(path, body, new LinkedHashMap<>()));
        return this;
    }

    /** Who may take the last named step, in which states. */
    @CanIgnoreReturnValue
    public StateWalk possible(String role, String... states) {
        steps.getLast().statesByRole().put(role, Set.of(states));
        return this;
    }

    /** Holds that everything else is refused and changes nothing. */
    public void assertRefusesTheRest() {
        var wrong = new ArrayList<String>();
        records.forEach((state, id) -> {
            var before = seen(id);
            steps.forEach(step -> tryStep(step, state, id, wrong));
            if (!seen(id).equals(before)) {
                wrong.add("a refused step changed the record that was " + state);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private List<Object> seen(String id) {
        var answer = reader.get().get(collection + '/' + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        return List.of(String.valueOf(answer.header("ETag")), answer.body().asString());
    }

    private void tryStep(Step step, String state, String id, List<String> wrong) {
        callers.forEach((role, caller) -> {
            if (step.isPossible(role, state)) {
                return;
            }
            var answer =
                    caller.get()
                            .contentType("application/json")
                            .header("If-Match", "*")
                            .body(step.body())
                            .post(collection + '/' + id + '/' + step.path());
            var mayElsewhere = step.statesByRole().containsKey(role);
            if (mayElsewhere ? !isConflict(answer, state) : !isNotTheirs(answer)) {
                wrong.add(
                        "%s of %s by %s answers %d %s"
                                .formatted(
                                        step.path(),
                                        state,
                                        role,
                                        answer.statusCode(),
                                        answer.body().asString()));
            }
        });
    }

    private static boolean isConflict(Response answer, String state) {
        return answer.statusCode() == 409 && state.equals(answer.path("currentState"));
    }

    private static boolean isNotTheirs(Response answer) {
        return answer.statusCode() == 403 || answer.statusCode() == 404;
    }
}
