package com.lead2order.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.time.KnownTime;
import com.lead2order.kit.visibility.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the audit; the entry before of the same record says what was before. */
@ApplicationScoped
class FindAuditEntries {

    private static final int LENGTH_OF_A_DAY = 10;

    private static final Listing<AuditEntry> LISTING =
            Listing.ofAll(AuditEntry.class, "audit_entry", AuditEntryView.class)
                    .filter("record", Filter.equalTo("e.key"))
                    .filter("person", Filter.idWhere("e.actor = 'person:' || :value"))
                    .filter("collection", Filter.equalTo("e.topic"))
                    .filter(
                            "from",
                            new Filter("e.written_at >= :value", text -> moment(text, false)))
                    .filter("to", new Filter("e.written_at <= :value", text -> moment(text, true)))
                    .sort("position", "e.position", "bigint")
                    .defaultSort("-position");

    private final Lists lists;
    private final Session session;
    private final ObjectMapper json;

    FindAuditEntries(Lists lists, Session session, ObjectMapper json) {
        this.lists = lists;
        this.session = session;
        this.json = json;
    }

    /** An instant, or the first or last moment of a day in UTC. */
    private static OffsetDateTime moment(String text, boolean last) {
        if (text.length() != LENGTH_OF_A_DAY) {
            return KnownTime.instant(text).atOffset(ZoneOffset.UTC);
        }
        var day = KnownTime.day(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        return last ? day.plusDays(1).minus(1, ChronoUnit.MICROS) : day;
    }

    Page<AuditEntryView> page(UriInfo uri) {
        return lists.pageOf(LISTING, uri, Condition.of("true"), this::views);
    }

    private List<AuditEntryView> views(List<AuditEntry> entries) {
        var before = statesBefore(entries);
        return entries.stream().map(entry -> entry.shown(before.get(entry.id()))).toList();
    }

    private Map<UUID, JsonNode> statesBefore(List<AuditEntry> entries) {
        var before = new HashMap<UUID, JsonNode>();
        session.createNativeQuery(
                        """
                        select cast(a.id as uuid), cast(b.state as text)
                        from unnest(cast(:ids as uuid[]), cast(:topics as text[]), cast(:keys as text[]),
                            cast(:versions as bigint[])) a(id, topic, key, version)
                        cross join lateral (
                            select coalesce(j.audited, j.payload) as state from journal j
                            where j.key = a.key and j.topic = a.topic and j.version < a.version
                            order by j.version desc limit 1) b
                        where b.state is not null
                        """,
                        Object[].class)
                .setParameter("ids", entries.stream().map(AuditEntry::id).toArray(UUID[]::new))
                .setParameter(
                        "topics", entries.stream().map(AuditEntry::topic).toArray(String[]::new))
                .setParameter("keys", entries.stream().map(AuditEntry::key).toArray(String[]::new))
                .setParameter(
                        "versions", entries.stream().map(AuditEntry::version).toArray(Long[]::new))
                .getResultList()
                .forEach(row -> before.put((UUID) row[0], read((String) row[1])));
        return before;
    }

    private JsonNode read(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
