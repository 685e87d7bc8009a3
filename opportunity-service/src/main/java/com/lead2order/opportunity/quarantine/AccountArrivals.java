package com.lead2order.opportunity.quarantine;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Orders may have waited for the accounts that arrive. */
@ApplicationScoped
class AccountArrivals implements EventConsumer {

    private final Replays replays;

    AccountArrivals(Replays replays) {
        this.replays = replays;
    }

    @Override
    public String name() {
        return "account-arrivals";
    }

    @Override
    public String topic() {
        return "accounts";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        replays.wake();
    }
}
