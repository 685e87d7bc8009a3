package com.lead2order.opportunity.intake;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.event.EventContext;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.Reference;
import com.lead2order.opportunity.erp.ErpOrder;
import com.lead2order.opportunity.erp.HeldOrders;
import com.lead2order.opportunity.erp.HeldOrders.HeldOrder;
import com.lead2order.opportunity.erp.NamedRecords;
import com.lead2order.opportunity.erp.VersionRule;
import com.lead2order.opportunity.fulfilment.Fulfilment;
import com.lead2order.opportunity.intake.QuarantineWriter.Waiting;
import com.lead2order.opportunity.order.Acceptance;
import com.lead2order.opportunity.order.KnownProduct;
import com.lead2order.opportunity.order.OrderContract;
import com.lead2order.opportunity.order.OrderContract.OrderV1;
import com.lead2order.opportunity.order.OrderRule;
import com.lead2order.opportunity.order.SalesOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes orders of the ERP in, one or thousands, always through here: decides by version, puts aside
 * what names unknown records, writes the rest and tells the other services, in about ten statements
 * for a whole batch.
 */
@ApplicationScoped
public class OrderIntake {

    private final HeldOrders heldOrders;
    private final Resolution resolution;
    private final Fulfilment fulfilment;
    private final OrderWriter writer;
    private final QuarantineWriter quarantine;
    private final Journal journal;
    private final EventContext context;
    private final Clock clock;

    OrderIntake(
            HeldOrders heldOrders,
            Resolution resolution,
            Fulfilment fulfilment,
            OrderWriter writer,
            QuarantineWriter quarantine,
            Journal journal,
            EventContext context,
            Clock clock) {
        this.heldOrders = heldOrders;
        this.resolution = resolution;
        this.fulfilment = fulfilment;
        this.writer = writer;
        this.quarantine = quarantine;
        this.journal = journal;
        this.context = context;
        this.clock = clock;
    }

    /**
     * Takes a batch in, within the caller's transaction.
     *
     * @param batch names no order twice
     * @param importId the import that brings it, if one does
     * @return what became of each order, in the order of the batch
     */
    @Transactional(MANDATORY)
    public List<Taken> take(List<ErpOrder> batch, @Nullable UUID importId) {
        if (batch.isEmpty()) {
            return List.of();
        }
        heldOrders.lock(batch);
        var held = heldOrders.of(batch);
        var named = Named.by(batch, held, resolution);
        var results = new ArrayList<Taken>(batch.size());
        var accepted = new ArrayList<Acceptance>();
        var waiting = new ArrayList<Waiting>();
        var released = new ArrayList<UUID>();
        for (int i = 0; i < batch.size(); i++) {
            var result = decide(batch.get(i), held.get(i), named, accepted, waiting, released);
            results.add(result);
        }
        quarantine.release(released);
        quarantine.put(waiting, importId, clock.instant());
        write(accepted, importId);
        return results;
    }

    private static Taken decide(
            ErpOrder order,
            HeldOrder held,
            Named named,
            List<Acceptance> accepted,
            List<Waiting> waiting,
            List<UUID> released) {
        var current = held.current();
        var id =
                current != null
                        ? current.id()
                        : held.waitingId() != null
                                ? held.waitingId()
                                : UuidCreator.getTimeOrderedEpoch();
        return switch (decision(order, held)) {
            case STALE -> Taken.stale(id, held.highestVersion());
            case UNCHANGED -> Taken.of(Outcome.UNCHANGED, id);
            case CONTRADICTORY ->
                    Taken.refused(
                            id,
                            OrderRule.ONE_VERSION_ONE_CONTENT.violatedAt(
                                    "/sourceVersion", "version-differs", order.sourceVersion()));
            case TAKE -> {
                var missing = named.missingIn(order);
                if (!missing.isEmpty()) {
                    waiting.add(new Waiting(order, id, missing));
                    yield Taken.waiting(id, missing);
                }
                if (held.waitingId() != null) {
                    released.add(held.waitingId());
                }
                accepted.add(
                        new Acceptance(
                                order,
                                id,
                                current == null ? 0 : current.version() + 1,
                                current,
                                named.account(order.account()),
                                named.seller(order.stated().salesPerson()),
                                named.products(order),
                                order.flags(named.account(order.account()), named.records()),
                                order.opportunityId(),
                                null));
                yield Taken.of(current == null ? Outcome.CREATED : Outcome.REPLACED, id);
            }
        };
    }

    private static VersionRule.Decision decision(ErpOrder order, HeldOrder held) {
        return VersionRule.decide(
                held.held(), held.waitingVersion(), order.sourceVersion(), order.fingerprints());
    }

    private void write(List<Acceptance> resolved, @Nullable UUID importId) {
        if (resolved.isEmpty()) {
            return;
        }
        var accepted = fulfilment.find(resolved);
        var by = authorIn(context);
        var now = clock.instant();
        writer.write(accepted, importId, by, now);
        var events = new ArrayList<OutgoingEvent>(accepted.size());
        for (var acceptance : accepted) {
            events.add(
                    OrderContract.messageFor(
                            acceptance.event(),
                            acceptance.version(),
                            OrderContract.stateOf(
                                    new SalesOrder(acceptance, by, now), acceptance.lines())));
        }
        journal.recordAll(events, AuditedOrder::of);
        fulfilment.tell(accepted);
    }

    /** The person who acts, null where a client or the service itself does. */
    static @Nullable UUID authorIn(EventContext context) {
        var actor = context.actor();
        return actor.startsWith("person:")
                ? UUID.fromString(actor.substring("person:".length()))
                : null;
    }

    /**
     * What the audit keeps of an order of the ERP: the ERP has every version, we only say which one
     * came when.
     */
    record AuditedOrder(@Nullable Long sourceVersion, String netTotal, @Nullable Integer lines) {

        static Object of(OutgoingEvent event) {
            var payload = event.payload();
            return payload instanceof OrderV1 order
                    ? new AuditedOrder(
                            order.sourceVersion(),
                            order.netTotal().toPlainString(),
                            order.lines().size())
                    : Map.of();
        }
    }

    /** The records that the orders of a batch name, as far as they are known. */
    private record Named(
            Map<Reference, UUID> accounts,
            Map<Reference, UUID> people,
            Map<Reference, KnownProduct> products,
            NamedRecords records) {

        static Named by(List<ErpOrder> batch, List<HeldOrder> held, Resolution resolution) {
            Set<Reference> accounts = new HashSet<>();
            Set<Reference> people = new HashSet<>();
            Set<Reference> products = new HashSet<>();
            Set<UUID> ids = new HashSet<>();
            for (int i = 0; i < batch.size(); i++) {
                var order = batch.get(i);
                if (decision(order, held.get(i)) == VersionRule.Decision.TAKE) {
                    accounts.add(order.account());
                    if (order.stated().salesPerson() != null) {
                        people.add(order.stated().salesPerson());
                    }
                    Stream.of(order.opportunityId(), order.orderId(), order.partnerId())
                            .filter(Objects::nonNull)
                            .forEach(ids::add);
                    order.lines().forEach(line -> products.add(line.product()));
                }
            }
            return new Named(
                    resolution.accounts(accounts),
                    resolution.people(people),
                    resolution.products(products),
                    resolution.named(ids));
        }

        List<Missing> missingIn(ErpOrder order) {
            List<Missing> missing = new ArrayList<>(0);
            if (!accounts.containsKey(order.account())) {
                missing.add(Missing.of("/account", "accounts", order.account()));
            }
            for (int i = 0; i < order.lines().size(); i++) {
                var product = order.lines().get(i).product();
                if (!products.containsKey(product)) {
                    missing.add(Missing.of("/lines/" + i + "/product", "products", product));
                }
            }
            return missing;
        }

        @Nullable UUID seller(@Nullable Reference stated) {
            return stated == null ? null : people.get(stated);
        }

        UUID account(Reference reference) {
            var id = accounts.get(reference);
            if (id == null) {
                throw new IllegalStateException("No account for " + reference);
            }
            return id;
        }

        List<KnownProduct> products(ErpOrder order) {
            var found = new ArrayList<KnownProduct>(order.lines().size());
            for (var line : order.lines()) {
                var product = products.get(line.product());
                if (product == null) {
                    throw new IllegalStateException("No product for " + line.product());
                }
                found.add(product);
            }
            return found;
        }
    }
}
