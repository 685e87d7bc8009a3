package com.lead2order.opportunity.salesmethod;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The stages that an opportunity goes through.
 *
 * @param stages in their order, at least one
 */
public record Method(UUID id, List<Stage> stages) {

    public Method {
        stages = List.copyOf(stages);
    }

    /** Where opportunities begin. */
    public Stage first() {
        return stages.getFirst();
    }

    /** The stage with the given code. */
    public Optional<Stage> find(String code) {
        return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    /** The stage with the given code, which an opportunity is in. */
    public Stage required(String code) {
        return find(code)
                .orElseThrow(() ->
                        new IllegalStateException("Method %s has no stage %s".formatted(id, code)));
    }

    /** The place of a stage, from 0. */
    public int position(Stage stage) {
        return stages.indexOf(stage);
    }

    /** The stage after the given one. */
    public Optional<Stage> after(Stage stage) {
        var next = position(stage) + 1;
        return next < stages.size() ? Optional.of(stages.get(next)) : Optional.empty();
    }

    /** The stages that an opportunity enters on its way from one stage to a later one. */
    public List<Stage> between(Stage from, Stage to) {
        return stages.subList(position(from) + 1, position(to) + 1);
    }
}
