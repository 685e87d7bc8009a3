package com.lead2order.opportunity.selling;

import com.lead2order.kit.event.Causality;
import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.Inbox;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Opens the opportunity of a converted lead, under the id that the lead gave it. A repeat is
 * harmless twice over: by the inbox, and because the opportunity is there.
 */
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

    private record Converted(IncomingEvent event, LeadV1 lead, ConversionV1 conversion) {}

    private final Opportunities opportunities;
    private final NewOpportunities newOpportunities;
    private final Inbox inbox;

    LeadFeed(Opportunities opportunities, NewOpportunities newOpportunities, Inbox inbox) {
        this.opportunities = opportunities;
        this.newOpportunities = newOpportunities;
        this.inbox = inbox;
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
        var converted = new ArrayList<Converted>();
        for (var event : events) {
            if (!event.isTombstone()) {
                var lead = event.data(LeadV1.class);
                if (lead.conversion() != null) {
                    converted.add(new Converted(event, lead, lead.conversion()));
                }
            }
        }
        if (converted.isEmpty()) {
            return;
        }
        var fresh = inbox.newOnes(converted.stream().map(c -> c.event().id()).toList());
        var there = new HashSet<UUID>();
        opportunities
                .list(
                        "id in ?1",
                        converted.stream()
                                .map(c -> c.conversion().opportunityId())
                                .collect(Collectors.toSet()))
                .forEach(opportunity -> there.add(opportunity.id()));
        for (var lead : converted) {
            if (fresh.contains(lead.event().id()) && there.add(lead.conversion().opportunityId())) {
                Causality.of(lead.event(), () -> open(lead));
            }
        }
    }

    private void open(Converted converted) {
        var seed = converted.conversion();
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
                        Origin.lead(converted.lead().id(), converted.lead().campaignId()),
                        seed.ownerId());
    }
}
