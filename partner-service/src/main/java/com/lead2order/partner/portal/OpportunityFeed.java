package com.lead2order.partner.portal;

import com.github.f4b6a3.uuid.util.UuidUtil;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.kit.money.Money;
import com.lead2order.partner.portal.OpportunityFeed.OpportunityV1;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps opportunities, for the partners in them and for the conflicts of deals. */
@Singleton
class OpportunityFeed extends TableFeed<OpportunityV1> {

    /** What this service reads of a published opportunity. */
    record OpportunityV1(
            UUID id,
            @Nullable String number,
            String name,
            @Nullable UUID accountId,
            @Nullable UUID ownerId,
            String status,
            @Nullable String stage,
            @Nullable Money amount,
            @Nullable Integer probabilityPercent,
            @Nullable LocalDate closeDate,
            @Nullable UUID dealRegistrationId,
            @Nullable List<UUID> partnerIds,
            @Nullable String closeReason,
            @Nullable LocalDate closedOn) {

        OpportunityV1 {
            partnerIds = partnerIds == null ? List.of() : partnerIds;
        }
    }

    private static final FeedTable<OpportunityV1> TABLE =
            FeedTable.of("known_opportunity", OpportunityV1.class)
                    .column("number", "text", OpportunityV1::number)
                    .column("name", "text", OpportunityV1::name)
                    .column("account_id", "uuid", OpportunityV1::accountId)
                    .column("owner_id", "uuid", OpportunityV1::ownerId)
                    .column("status", "text", OpportunityV1::status)
                    .column("stage", "text", OpportunityV1::stage)
                    .money("amount", "currency", OpportunityV1::amount)
                    .column("probability_percent", "integer", OpportunityV1::probabilityPercent)
                    .column("close_date", "date", OpportunityV1::closeDate)
                    .column("deal_registration_id", "uuid", OpportunityV1::dealRegistrationId)
                    .column("partner_ids", "uuid[]", OpportunityV1::partnerIds)
                    .column("close_reason", "text", OpportunityV1::closeReason)
                    .column("closed_on", "date", OpportunityV1::closedOn)
                    .columnOfFirstEvent("opened_at", "timestamptz", OpportunityFeed::openedAt)
                    .columnOfEvent("updated_at", "timestamptz", IncomingEvent::time);

    OpportunityFeed(FeedTables tables) {
        super(tables, "opportunity-feed", "opportunities", TABLE);
    }

    /** The time of opening is in the id, except in ids from elsewhere. */
    private static Instant openedAt(IncomingEvent event) {
        var id = UUID.fromString(event.key());
        return UuidUtil.isTimeOrderedEpoch(id) ? UuidUtil.getInstant(id) : event.time();
    }
}
