package com.lead2order.forecast.attainment;

import com.lead2order.forecast.attainment.Bookings.Ask;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.Holder;
import com.lead2order.forecast.known.PartType;
import com.lead2order.forecast.known.Parts;
import com.lead2order.kit.paging.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The figures of a holder by account, product or product group. They add up to the holder's own:
 * what names none is among them.
 */
@ApplicationScoped
class PartFigures {

    /** An answer has no pages; whoever sells to more asks for a smaller unit or group. */
    private static final int MOST = 5_000;

    private final Figures figures;
    private final Parts parts;

    PartFigures(Figures figures, Parts parts) {
        this.figures = figures;
        this.parts = parts;
    }

    List<Figure> of(PartType type, Holder holder, Ask ask, Period period) {
        var actuals = figures.across(ask, period);
        if (actuals.size() > MOST) {
            throw QueryParameters.invalid("groupBy", "too-many", MOST);
        }
        return parts.named(type, actuals.keySet()).stream()
                .map(part ->
                        new Figure(holder, part, period, List.of(part.group()), actuals, List.of()))
                .toList();
    }
}
