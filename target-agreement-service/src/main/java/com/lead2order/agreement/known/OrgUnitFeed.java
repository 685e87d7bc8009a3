package com.lead2order.agreement.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.agreement.known.OrgUnitFeed.OrgUnitV1;
import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who leads and belongs to which unit. */
@Singleton
class OrgUnitFeed extends TableFeed<OrgUnitV1> {

    /** Without {@code leaders} or {@code parents} the present ones are those of all times. */
    record OrgUnitV1(
            UUID id,
            @Nullable UUID parentId,
            @Nullable UUID leaderId,
            @Nullable JsonNode leaders,
            @Nullable JsonNode parents,
            JsonNode members) {}

    private static final FeedTable<OrgUnitV1> TABLE =
            FeedTable.of("known_unit", OrgUnitV1.class)
                    .about("org-unit")
                    .column("parent_id", "uuid", OrgUnitV1::parentId)
                    .column("leader_id", "uuid", OrgUnitV1::leaderId)
                    .column("leaders", "jsonb", unit -> valueOrNull(unit.leaders()))
                    .column("parents", "jsonb", unit -> valueOrNull(unit.parents()))
                    .column("members", "jsonb", OrgUnitV1::members);

    private final ReportingLines reportingLines;

    OrgUnitFeed(FeedTables tables, ReportingLines reportingLines) {
        super(tables, "org-unit-feed", "organisation", TABLE);
        this.reportingLines = reportingLines;
    }

    private static @Nullable JsonNode valueOrNull(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }

    @Override
    protected void changed(Set<UUID> units) {
        reportingLines.redraw();
    }
}
