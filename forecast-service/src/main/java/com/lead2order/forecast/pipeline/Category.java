package com.lead2order.forecast.pipeline;

/** How sure an opportunity is said to be. Omitted opportunities are in no figure. */
enum Category {
    PIPELINE,
    BEST_CASE,
    MOST_LIKELY,
    COMMIT,
    /** Won. */
    CLOSED
}
