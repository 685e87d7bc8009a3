package com.lead2order.opportunity.selling;

import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.money.Money;
import com.lead2order.opportunity.selling.AnnouncedOpportunities.Announced;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens the opportunity of an approved deal registration: for the end customer, with the partner in
 * it, under the id that partner-service gave it.
 */
@ApplicationScoped
class DealRegistrationFeed implements EventConsumer {

    record DealRegistrationV1(UUID id, UUID partnerId, @Nullable ApprovalV1 approval) {}

    record ApprovalV1(
            UUID opportunityId,
            UUID accountId,
            String name,
            @Nullable Money amount,
            LocalDate closeDate,
            @Nullable UUID ownerId) {}

    private final NewOpportunities newOpportunities;
    private final AnnouncedOpportunities announcedOpportunities;

    DealRegistrationFeed(
            NewOpportunities newOpportunities, AnnouncedOpportunities announcedOpportunities) {
        this.newOpportunities = newOpportunities;
        this.announcedOpportunities = announcedOpportunities;
    }

    @Override
    public String name() {
        return "deal-registration-feed";
    }

    @Override
    public String topic() {
        return "deal-registrations";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var announced = new ArrayList<Announced>();
        for (var event : events) {
            if (!event.isTombstone()) {
                var registration = event.data(DealRegistrationV1.class);
                var seed = registration.approval();
                if (seed != null) {
                    announced.add(
                            new Announced(
                                    event, seed.opportunityId(), () -> open(registration, seed)));
                }
            }
        }
        announcedOpportunities.openOnce(announced);
    }

    private void open(DealRegistrationV1 registration, ApprovalV1 seed) {
        var details =
                OpportunityDetails.of(
                        seed.name(),
                        seed.accountId(),
                        null,
                        seed.ownerId(),
                        List.of(registration.partnerId()),
                        null,
                        seed.amount(),
                        seed.closeDate());
        var _ =
                newOpportunities.open(
                        seed.opportunityId(),
                        details,
                        Origin.dealRegistration(registration.id()),
                        null);
    }
}
