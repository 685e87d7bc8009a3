package com.lead2order.opportunity.quarantine;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Orders may have waited for the products that arrive. */
@ApplicationScoped
class ProductArrivals implements EventConsumer {

    private final Replays replays;

    ProductArrivals(Replays replays) {
        this.replays = replays;
    }

    @Override
    public String name() {
        return "product-arrivals";
    }

    @Override
    public String topic() {
        return "products";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        replays.wake();
    }
}
