package com.lead2order.forecast.credit;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Credits the orders that waited for a territory, or whose territory has other owners now. */
@ApplicationScoped
class ChangedTerritories implements EventConsumer {

    private final CreditOrders creditOrders;

    ChangedTerritories(CreditOrders creditOrders) {
        this.creditOrders = creditOrders;
    }

    @Override
    public String name() {
        return "changed-territories";
    }

    @Override
    public String topic() {
        return "territories";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        creditOrders.creditByOwnershipOf(
                events.stream()
                        .map(event -> UUID.fromString(event.key()))
                        .collect(Collectors.toSet()));
    }
}
