package com.lead2order.partner.portal;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.partner.portal.LeadFeed.LeadV1;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the leads of partners. Most leads never have one, and are none of this service's business.
 */
@Singleton
class LeadFeed extends TableFeed<LeadV1> {

    /** What this service reads of a published lead. */
    record LeadV1(
            UUID id,
            @Nullable String number,
            String title,
            String status,
            @Nullable String assignmentStatus,
            @Nullable String sourceClass,
            @Nullable UUID ownerId,
            @Nullable UUID accountId,
            @Nullable UUID contactId,
            @Nullable UUID partnerId,
            @Nullable UUID campaignId,
            @Nullable ConversionV1 conversion) {

        @Nullable UUID opportunityId() {
            return conversion == null ? null : conversion.opportunityId();
        }
    }

    /** What became of a converted lead. */
    record ConversionV1(@Nullable UUID opportunityId) {}

    private static final FeedTable<LeadV1> TABLE =
            FeedTable.of("known_lead", LeadV1.class)
                    .only(lead -> lead.partnerId() != null)
                    .column("number", "text", LeadV1::number)
                    .column("title", "text", LeadV1::title)
                    .column("status", "text", LeadV1::status)
                    .column("assignment_status", "text", LeadV1::assignmentStatus)
                    .column("source_class", "text", LeadV1::sourceClass)
                    .column("owner_id", "uuid", LeadV1::ownerId)
                    .column("account_id", "uuid", LeadV1::accountId)
                    .column("contact_id", "uuid", LeadV1::contactId)
                    .column("partner_id", "uuid", LeadV1::partnerId)
                    .column("campaign_id", "uuid", LeadV1::campaignId)
                    .column("opportunity_id", "uuid", LeadV1::opportunityId)
                    .columnOfEvent("updated_at", "timestamptz", IncomingEvent::time);

    LeadFeed(FeedTables tables) {
        super(tables, "lead-feed", "leads", TABLE);
    }
}
