package com.lead2order.partner.portal;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.event.ReadModel;
import com.lead2order.kit.money.Money;
import com.lead2order.partner.directory.ReadModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps opportunities, for the partners in them and for the conflicts of deals. */
@ApplicationScoped
class OpportunityFeed implements ReadModel {

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
            List<UUID> partnerIds,
            @Nullable String closeReason,
            @Nullable LocalDate closedOn) {}

    private static final String TABLE = "known_opportunity";

    /** The time of opening is in the id, except in ids from elsewhere. */
    private static final String UPSERT =
            """
            insert into known_opportunity (id, version, number, name, account_id, owner_id, status, stage,
                amount, currency, probability_percent, close_date, deal_registration_id, partner_ids,
                close_reason, closed_on, opened_at, updated_at)
            select r.id, r.version, r.number, r.name, r."accountId", r."ownerId", r.status, r.stage,
                cast(r.amount ->> 'amount' as numeric), r.amount ->> 'currency', r."probabilityPercent",
                r."closeDate", r."dealRegistrationId", coalesce(r."partnerIds", '{}'),
                r."closeReason", r."closedOn", coalesce(uuid_extract_timestamp(r.id), r."eventTime"), r."eventTime"
            from jsonb_to_recordset(cast(:rows as jsonb)) r(id uuid, version bigint, number text, name text,
                "accountId" uuid, "ownerId" uuid, status text, stage text, amount jsonb,
                "probabilityPercent" integer, "closeDate" date, "dealRegistrationId" uuid,
                "partnerIds" uuid[], "closeReason" text, "closedOn" date, "eventTime" timestamptz)
            on conflict (id) do update set version = excluded.version, number = excluded.number,
                name = excluded.name, account_id = excluded.account_id, owner_id = excluded.owner_id,
                status = excluded.status, stage = excluded.stage, amount = excluded.amount,
                currency = excluded.currency, probability_percent = excluded.probability_percent,
                close_date = excluded.close_date, deal_registration_id = excluded.deal_registration_id,
                partner_ids = excluded.partner_ids, close_reason = excluded.close_reason,
                closed_on = excluded.closed_on, updated_at = excluded.updated_at
            where excluded.version > known_opportunity.version
            returning id
            """;

    private final ReadModels readModels;

    OpportunityFeed(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public String name() {
        return "opportunity-feed";
    }

    @Override
    public String topic() {
        return "opportunities";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        var _ = readModels.upsert(TABLE, events, OpportunityV1.class, UPSERT);
    }

    @Override
    public void clear() {
        readModels.clear(TABLE);
    }
}
