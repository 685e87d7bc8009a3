package com.lead2order.forecast.pipeline;

/** How sure a deal is said to be. Omitted deals are in no figure. */
enum Category {
    PIPELINE,
    BEST_CASE,
    MOST_LIKELY,
    COMMIT,
    /** Won. */
    CLOSED
}
