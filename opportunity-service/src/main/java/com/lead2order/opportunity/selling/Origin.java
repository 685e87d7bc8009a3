package com.lead2order.opportunity.selling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an opportunity comes from. */
record Origin(@Nullable UUID leadId, @Nullable UUID dealRegistrationId, @Nullable UUID campaignId) {

    static final Origin OWN = new Origin(null, null, null);

    static Origin lead(UUID leadId, @Nullable UUID campaignId) {
        return new Origin(leadId, null, campaignId);
    }

    static Origin dealRegistration(UUID dealRegistrationId) {
        return new Origin(null, dealRegistrationId, null);
    }
}
