package com.lead2order.forecast.holder;

import com.lead2order.kit.paging.QueryParameters;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whose figures a request asks for: exactly one of {@code person}, {@code unit}, {@code territory}.
 */
@RequestScoped
public class HolderParameter {

    private final VisibleHolders visibleHolders;

    HolderParameter(VisibleHolders visibleHolders) {
        this.visibleHolders = visibleHolders;
    }

    /** The holder that one of the named parameters names. */
    public Holder of(QueryParameters parameters, String... names) {
        var given = Arrays.stream(names).filter(name -> parameters.text(name).isPresent()).toList();
        if (given.size() != 1) {
            throw RequestRule.INVALID_PARAMETER.violatedBy(
                    (given.isEmpty() ? List.of(names) : given)
                            .stream()
                                    .map(name ->
                                            new Violation(
                                                    name,
                                                    "exactly-one-of",
                                                    String.join(", ", names)))
                                    .toList());
        }
        var name = given.getFirst();
        return visibleHolders.named(
                HolderType.valueOf(name.toUpperCase(Locale.ROOT)), name, parameters.required(name));
    }
}
