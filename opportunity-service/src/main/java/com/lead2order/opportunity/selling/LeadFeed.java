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

/** Opens the opportunity of a converted lead, under the id that the lead gave it. */
@ApplicationScoped
class LeadFeed implements EventConsumer {

    record LeadV1(UUID id, @Nullable UUID campaignId, @Nullable ConversionV1 conversion) {}

    record ConversionV1(
            UUID opportunityId,
            UUID accountId,
            @Nullable UUID contactId,
            String name,
            @Nullable Money amount,
            LocalDate closeDate,
            @Nullable UUID salesMethodId,
            @Nullable UUID ownerId,
            @Nullable List<UUID> partnerIds) {}

    private final NewOpportunities newOpportunities;
    private final AnnouncedOpportunities announcedOpportunities;

    LeadFeed(NewOpportunities newOpportunities, AnnouncedOpportunities announcedOpportunities) {
        this.newOpportunities = newOpportunities;
        this.announcedOpportunities = announcedOpportunities;
    }

    @Override
    public String name() {
        return "lead-feed";
    }

    @Override
    public String topic() {
        return "leads";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var announced = new ArrayList<Announced>();
        for (var event : events) {
            if (!event.isTombstone()) {
                var lead = event.data(LeadV1.class);
                var seed = lead.conversion();
                if (seed != null) {
                    announced.add(
                            new Announced(event, seed.opportunityId(), () -> open(lead, seed)));
                }
            }
        }
        announcedOpportunities.openOnce(announced);
    }

    private void open(LeadV1 lead, ConversionV1 seed) {
        var details =
                OpportunityDetails.of(
                        seed.name(),
                        seed.accountId(),
                        seed.contactId(),
                        seed.ownerId(),
                        seed.partnerIds() == null ? List.of() : seed.partnerIds(),
                        seed.salesMethodId(),
                        seed.amount(),
                        seed.closeDate());
        var _ =
                newOpportunities.open(
                        seed.opportunityId(),
                        details,
                        Origin.lead(lead.id(), lead.campaignId()),
                        seed.ownerId());
    }
}
