package com.lead2order.forecast.exchangerate;

import com.lead2order.kit.event.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Sets rates by pair and date. A later or corrected rate changes every figure that it is the latest
 * rate for: nothing is stored in a converted form.
 */
@ApplicationScoped
class SetExchangeRates {

    private final ExchangeRates rates;
    private final Journal journal;

    SetExchangeRates(ExchangeRates rates, Journal journal) {
        this.rates = rates;
        this.journal = journal;
    }

    /** All or none; the answer is in the order of the body. */
    @Transactional
    List<ExchangeRateView> handle(ExchangeRatesBody body) {
        var violations = body.violations();
        if (!violations.isEmpty()) {
            throw ExchangeRateRule.RATES_MUST_BE_CLEAR.violatedBy(violations);
        }
        rates.lock();
        journal.recordAll(
                rates.set(body.items()).stream().map(ExchangeRateContract::messageFor).toList());
        return rates.likewise(body.items()).stream().map(ExchangeRateView::of).toList();
    }
}
