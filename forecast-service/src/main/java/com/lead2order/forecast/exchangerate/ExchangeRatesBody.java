package com.lead2order.forecast.exchangerate;

import com.lead2order.kit.rule.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rates as they are sent; all are set, or none. */
record ExchangeRatesBody(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items) {

    /**
     * What one unit of a currency is worth in another.
     *
     * @param date the first business date it holds for; it holds until the next one
     * @param source who says so, for example {@code ECB}
     */
    record Item(
            @NotNull Currency from,
            @NotNull Currency to,
            @NotNull LocalDate date,
            @NotNull @Digits(integer = 12, fraction = 12) BigDecimal rate,
            @Nullable @Size(max = 100) String source) {

        String pairAndDate() {
            return from + "/" + to + "/" + date;
        }
    }

    /** What is wrong with them, all at once. */
    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.from().equals(item.to())) {
                violations.add(new Violation("/items/" + i + "/to", "currencies-equal"));
            }
            if (item.rate().signum() <= 0) {
                violations.add(new Violation("/items/" + i + "/rate", "not-positive"));
            }
            var before = places.putIfAbsent(item.pairAndDate(), i);
            if (before != null) {
                violations.add(new Violation("/items/" + i, "rate-given-twice", before));
            }
        }
        return violations;
    }
}
