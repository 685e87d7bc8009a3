package com.lead2order.forecast.credit;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Credits the orders that waited for a person. */
@ApplicationScoped
class NewPeople implements EventConsumer {

    private final CreditOrders creditOrders;

    NewPeople(CreditOrders creditOrders) {
        this.creditOrders = creditOrders;
    }

    @Override
    public String name() {
        return "new-people";
    }

    @Override
    public String topic() {
        return "organisation";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        if (events.stream().anyMatch(event -> event.type().startsWith("com.lead2order.person."))) {
            creditOrders.creditToNewPeople();
        }
    }
}
