package com.lead2order.forecast.holder;

import com.lead2order.kit.rule.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who belonged to something from when to when; the end is the first day that is not included. */
public final class Tenures {

    /** One person's time. */
    public record Tenure(UUID personId, LocalDate from, @Nullable LocalDate to) {

        boolean overlaps(Tenure other) {
            return personId.equals(other.personId)
                    && (to == null || other.from.isBefore(to))
                    && (other.to == null || from.isBefore(other.to));
        }
    }

    private Tenures() {}

    /** What is wrong with them: an end before its begin, or one person twice at a time. */
    public static List<Violation> violations(String list, List<Tenure> tenures) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < tenures.size(); i++) {
            var tenure = tenures.get(i);
            if (tenure.to() != null && !tenure.to().isAfter(tenure.from())) {
                violations.add(new Violation(list + "/" + i + "/to", "not-after-from"));
                continue;
            }
            for (int before = 0; before < i; before++) {
                if (tenures.get(before).overlaps(tenure)) {
                    violations.add(new Violation(list + "/" + i, "overlaps", before));
                }
            }
        }
        return violations;
    }
}
