package com.lead2order.opportunity.fulfilment;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** New exchange rates change what orders in other currencies book of won opportunities. */
@ApplicationScoped
class RateArrivals implements EventConsumer {

    /** The transaction that brings a rate commits in a moment; look again until it has. */
    private static final int LOOKS_AFTER_AN_ARRIVAL = 3;

    private final AtomicInteger looks = new AtomicInteger();
    private final Fulfilment fulfilment;

    RateArrivals(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public String name() {
        return "rate-arrivals";
    }

    @Override
    public String topic() {
        return "exchange-rates";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        looks.set(LOOKS_AFTER_AN_ARRIVAL);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (looks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            fulfilment.convertAgain();
        }
    }
}
