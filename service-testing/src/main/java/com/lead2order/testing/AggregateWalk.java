package com.lead2order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries every step of an aggregate in every state of its machine, each as if it came once more or
 * too late: what is not said to be possible is refused as a conflict and changes nothing.
 *
 * @param <A> the aggregate
 * @param <S> the states
 */
public final class AggregateWalk<A, S extends Enum<S>> {

    private record Step<A, S>(Consumer<A> action, Set<S> from) {}

    private final Class<S> states;
    private final Function<A, S> stateOf;
    private final Function<A, @Nullable Object> published;
    private final Predicate<RuntimeException> isConflict;
    private final Map<S, Supplier<A>> records;
    private final Map<String, Step<A, S>> steps = new LinkedHashMap<>();
    private boolean isWhole = true;

    private AggregateWalk(
            Class<S> states,
            Function<A, S> stateOf,
            Function<A, @Nullable Object> published,
            Predicate<RuntimeException> isConflict) {
        this.states = states;
        this.stateOf = stateOf;
        this.published = published;
        this.isConflict = isConflict;
        this.records = new EnumMap<>(states);
    }

    /**
     * A walk over a state machine.
     *
     * @param published what can be seen of the aggregate, which a refused step must leave alone
     * @param isConflict whether a refusal says that the state forbids the step
     */
    public static <A, S extends Enum<S>> AggregateWalk<A, S> over(
            Class<S> states,
            Function<A, S> stateOf,
            Function<A, @Nullable Object> published,
            Predicate<RuntimeException> isConflict) {
        return new AggregateWalk<>(states, stateOf, published, isConflict);
    }

    /** How a new aggregate in the given state is made. */
    @CanIgnoreReturnValue
    public AggregateWalk<A, S> in(S state, Supplier<A> record) {
        records.put(state, record);
        return this;
    }

    /** As {@link #in}, where the walk is about this one state. */
    @CanIgnoreReturnValue
    public AggregateWalk<A, S> inOnly(S state, Supplier<A> record) {
        isWhole = false;
        return in(state, record);
    }

    /** A step, and the states from which it is possible. */
    @CanIgnoreReturnValue
    public AggregateWalk<A, S> step(String name, Consumer<A> action, Set<S> from) {
        steps.put(name, new Step<>(action, from));
        return this;
    }

    /** Holds that each step is possible where it was said to be, and nowhere else. */
    public void assertHolds() {
        if (isWhole) {
            assertThat(records.keySet())
                    .as("a record in every state")
                    .containsOnly(states.getEnumConstants());
        }
        var wrong = new ArrayList<String>();
        records.forEach((state, record) ->
                steps.forEach((name, step) -> {
                    var finding = tried(record.get(), state, step);
                    if (finding != null) {
                        wrong.add(name + " in " + state + ' ' + finding);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    private @Nullable String tried(A aggregate, S state, Step<A, S> step) {
        if (stateOf.apply(aggregate) != state) {
            return "was not tried: the record is " + stateOf.apply(aggregate);
        }
        var before = published.apply(aggregate);
        try {
            step.action().accept(aggregate);
            return step.from().contains(state) ? null : "is possible";
        } catch (RuntimeException refusal) {
            if (step.from().contains(state)) {
                return "is refused: " + refusal;
            }
            if (!isConflict.test(refusal)) {
                return "is refused for another reason than its state: " + refusal;
            }
            var same =
                    stateOf.apply(aggregate) == state
                            && Objects.equals(before, published.apply(aggregate));
            return same ? null : "is refused but leaves a change";
        }
    }
}
