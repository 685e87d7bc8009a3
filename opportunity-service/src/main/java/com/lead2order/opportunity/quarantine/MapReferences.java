package com.lead2order.opportunity.quarantine;

import com.lead2order.kit.event.EventContext;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.intake.Missing;
import com.lead2order.opportunity.intake.Resolution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps what people say that keys of the ERP stand for; from then on every order knows it. */
@ApplicationScoped
class MapReferences {

    record Command(UUID orderId, @Nullable Reference account, List<LineMapping> products) {}

    /** The product that a line of the order means. */
    record LineMapping(Integer lineNo, Reference product) {}

    private record Mapped(Missing missing, UUID recordId) {}

    private final Quarantine quarantine;
    private final Resolution resolution;
    private final EventContext context;
    private final Session session;
    private final Clock clock;

    MapReferences(
            Quarantine quarantine,
            Resolution resolution,
            EventContext context,
            Session session,
            Clock clock) {
        this.quarantine = quarantine;
        this.resolution = resolution;
        this.context = context;
        this.session = session;
        this.clock = clock;
    }

    @Transactional
    void handle(Command command) {
        var waiting = quarantine.required(command.orderId());
        var mapped = new ArrayList<Mapped>();
        var violations = new ArrayList<Violation>();
        if (command.account() != null) {
            var target = resolution.accounts(List.of(command.account())).get(command.account());
            add(waiting, "/account", "/account", target, mapped, violations);
        }
        for (int i = 0; i < command.products().size(); i++) {
            var mapping = command.products().get(i);
            var at = "/products/" + i;
            var line = place(waiting, mapping.lineNo());
            if (line < 0) {
                violations.add(new Violation(at + "/lineNo", "no-line-of-order"));
            } else {
                add(
                        waiting,
                        "/lines/" + line + "/product",
                        at + "/product",
                        resolution.product(mapping.product()),
                        mapped,
                        violations);
            }
        }
        if (mapped.isEmpty() && violations.isEmpty()) {
            violations.add(new Violation("", "nothing-mapped"));
        }
        if (!violations.isEmpty()) {
            throw RequestRule.INVALID_VALUES.violatedBy(violations);
        }
        keep(mapped);
    }

    private static void add(
            QuarantineView waiting,
            String place,
            String pointer,
            @Nullable UUID target,
            List<Mapped> mapped,
            List<Violation> violations) {
        var missing = waiting.missing().stream().filter(m -> m.pointer().equals(place)).findFirst();
        if (missing.isEmpty()) {
            violations.add(new Violation(pointer, "not-awaited"));
        } else if (target == null) {
            violations.add(new Violation(pointer, "reference-unknown"));
        } else {
            mapped.add(new Mapped(missing.get(), target));
        }
    }

    private static int place(QuarantineView waiting, Integer lineNo) {
        var lines = waiting.order().lines();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            var line = lines.get(i);
            if (line != null && lineNo.equals(line.lineNo())) {
                return i;
            }
        }
        return -1;
    }

    private void keep(List<Mapped> mapped) {
        for (var mapping : mapped) {
            session.createNativeMutationQuery(
                            """
                            insert into reference_mapping (collection, system, key, record_id, mapped_at, mapped_by)
                            values (:collection, :system, :key, :record, :at, :by)
                            on conflict (collection, system, key) do update set record_id = excluded.record_id,
                                mapped_at = excluded.mapped_at, mapped_by = excluded.mapped_by
                            """)
                    .setParameter("collection", mapping.missing().collection())
                    .setParameter("system", mapping.missing().system())
                    .setParameter("key", mapping.missing().key())
                    .setParameter("record", mapping.recordId())
                    .setParameter("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .setParameter("by", context.actor())
                    .executeUpdate();
        }
    }
}
