package com.lead2order.opportunity.salesmethod;

/** How sure an opportunity is, as forecasts count it. */
public enum ForecastCategory {
    PIPELINE,
    BEST_CASE,
    MOST_LIKELY,
    COMMIT,
    CLOSED,
    OMITTED
}
