package com.lead2order.kit.visibility;

import jakarta.persistence.Query;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The reasons for which a caller sees rows, one or more. Each is a condition that an index can
 * answer; all of them in one {@code or} rarely are. A row may be seen for several.
 */
public record Reasons(List<Condition> each) {

    /** All rows are seen. */
    public static final Reasons ALL = new Reasons(List.of(Condition.of("true")));

    public Reasons {
        each = List.copyOf(each);
    }

    /**
     * A select for each reason, in brackets.
     *
     * @param select makes it of the reason's condition
     * @param union how they are joined, {@code union} or {@code union all}
     */
    public String select(UnaryOperator<String> select, String union) {
        return each.stream()
                .map(reason -> "(" + select.apply(reason.sql()) + ")")
                .collect(Collectors.joining(" " + union + " "));
    }

    /** Sets the parameters of all reasons. */
    public <Q extends Query> Q bind(Q query) {
        each.forEach(reason -> reason.bind(query));
        return query;
    }
}
