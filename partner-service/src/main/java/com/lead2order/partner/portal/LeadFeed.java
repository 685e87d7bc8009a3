package com.lead2order.partner.portal;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.IncomingEvents;
import com.lead2order.kit.event.ReadModel;
import com.lead2order.partner.directory.ReadModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the leads of partners. Most leads never have one, and are none of this service's business.
 */
@ApplicationScoped
class LeadFeed implements ReadModel {

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
            @Nullable ConversionV1 conversion) {}

    /** What became of a converted lead. */
    record ConversionV1(@Nullable UUID opportunityId) {}

    private static final String TABLE = "known_lead";

    private static final String UPSERT =
            """
            insert into known_lead (id, version, number, title, status, assignment_status, source_class,
                owner_id, account_id, contact_id, partner_id, campaign_id, opportunity_id, updated_at)
            select r.id, r.version, r.number, r.title, r.status, r."assignmentStatus", r."sourceClass",
                r."ownerId", r."accountId", r."contactId", r."partnerId", r."campaignId",
                cast(r.conversion ->> 'opportunityId' as uuid), r."eventTime"
            from jsonb_to_recordset(cast(:rows as jsonb)) r(id uuid, version bigint, number text, title text,
                status text, "assignmentStatus" text, "sourceClass" text, "ownerId" uuid, "accountId" uuid,
                "contactId" uuid, "partnerId" uuid, "campaignId" uuid, conversion jsonb, "eventTime" timestamptz)
            on conflict (id) do update set version = excluded.version, number = excluded.number,
                title = excluded.title, status = excluded.status,
                assignment_status = excluded.assignment_status, source_class = excluded.source_class,
                owner_id = excluded.owner_id, account_id = excluded.account_id,
                contact_id = excluded.contact_id, partner_id = excluded.partner_id,
                campaign_id = excluded.campaign_id, opportunity_id = excluded.opportunity_id,
                updated_at = excluded.updated_at
            where excluded.version > known_lead.version
            returning id
            """;

    private final ReadModels readModels;

    LeadFeed(ReadModels readModels) {
        this.readModels = readModels;
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
        var newest = IncomingEvents.newestPerKey(events);
        var kept =
                readModels.kept(
                        TABLE,
                        newest.stream()
                                .filter(event -> !hasPartner(event))
                                .map(IncomingEvent::key)
                                .toList());
        var concerning =
                newest.stream()
                        .filter(event -> hasPartner(event) || kept.contains(event.key()))
                        .toList();
        var _ = readModels.upsert(TABLE, concerning, LeadV1.class, UPSERT);
    }

    private static boolean hasPartner(IncomingEvent event) {
        return !event.isTombstone() && event.data(LeadV1.class).partnerId() != null;
    }

    @Override
    public void clear() {
        readModels.clear(TABLE);
    }
}
