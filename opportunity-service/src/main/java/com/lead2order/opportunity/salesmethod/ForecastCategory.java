package com.lead2order.opportunity.salesmethod;

/** How sure a deal is, as forecasts count it. */
public enum ForecastCategory {
    PIPELINE,
    BEST_CASE,
    MOST_LIKELY,
    COMMIT,
    CLOSED,
    OMITTED
}
