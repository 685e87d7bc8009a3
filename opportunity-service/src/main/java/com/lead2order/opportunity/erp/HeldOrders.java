package com.lead2order.opportunity.erp;

import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What is there already of the orders of a batch, and the lock that keeps it so. */
@ApplicationScoped
public class HeldOrders {

    /** Batches of one source wait for each other; single orders mostly pass. */
    private static final int BUCKETS = 256;

    /** An order that is there, or waits in quarantine, or both. */
    public record HeldOrder(
            @Nullable Current current, @Nullable UUID waitingId, @Nullable Long waitingVersion) {

        public VersionRule.@Nullable Held held() {
            return current == null
                    ? null
                    : new VersionRule.Held(current.sourceVersion(), current.fingerprint());
        }

        public long highestVersion() {
            var accepted = current == null ? Long.MIN_VALUE : current.sourceVersion();
            return waitingVersion == null ? accepted : Math.max(accepted, waitingVersion);
        }
    }

    /** The order that holds now. */
    public record Current(
            UUID id,
            long version,
            long sourceVersion,
            String fingerprint,
            String netTotal,
            BigDecimal cancelledAmount,
            @Nullable LocalDate cancelledOn,
            OrderStatus status,
            @Nullable UUID opportunityId,
            @Nullable UUID fulfilsOrderId) {

        public boolean isCancelled() {
            return status == OrderStatus.CANCELLED;
        }

        /** Whether the given version cancels nothing that this one does not. */
        public boolean cancelsAsMuch(ErpOrder newer) {
            return newer.isCancelled()
                    ? isCancelled()
                    : !isCancelled() && cancelledAmount.compareTo(newer.cancelledAmount()) == 0;
        }

        public Current with(long newVersion, @Nullable UUID nowFulfils) {
            return new Current(
                    id,
                    newVersion,
                    sourceVersion,
                    fingerprint,
                    netTotal,
                    cancelledAmount,
                    cancelledOn,
                    status,
                    opportunityId,
                    nowFulfils);
        }
    }

    private final Session session;

    HeldOrders(Session session) {
        this.session = session;
    }

    /** Keeps others from writing the same orders until the transaction ends. */
    public void lock(List<ErpOrder> batch) {
        var buckets =
                batch.stream()
                        .map(order -> Math.floorMod(order.key().hashCode(), BUCKETS))
                        .distinct()
                        .sorted()
                        .toArray(Integer[]::new);
        Scalars.query(
                        session,
                        """
                        select count(*) from (
                            select pg_advisory_xact_lock(5, bucket)
                            from unnest(cast(:buckets as integer[])) bucket) locks
                        """,
                        Long.class)
                .setParameter("buckets", buckets)
                .getSingleResult();
    }

    /** What is there, order by order. */
    public List<HeldOrder> of(List<ErpOrder> batch) {
        var rows =
                session.createNativeQuery(
                                """
                                select o.id as order_id, o.version, o.source_version, o.fingerprint,
                                    cast(o.net_total as text) as net_total, o.cancelled_amount,
                                    o.cancelled_on, o.status, o.opportunity_id, o.fulfils_order_id,
                                    q.id as waiting_id, q.source_version as waiting_version
                                from unnest(cast(:systems as text[]), cast(:numbers as text[]))
                                    with ordinality k(system, number, n)
                                left join sales_order o on o.source_system = k.system and o.external_order_no = k.number
                                left join order_quarantine q on q.source_system = k.system and q.external_order_no = k.number
                                order by k.n
                                """,
                                Object[].class)
                        .setParameter(
                                "systems",
                                batch.stream()
                                        .map(order -> order.key().sourceSystem())
                                        .toArray(String[]::new))
                        .setParameter(
                                "numbers",
                                batch.stream()
                                        .map(order -> order.key().externalOrderNo())
                                        .toArray(String[]::new))
                        .getResultList();
        var held = new ArrayList<HeldOrder>(rows.size());
        for (var row : rows) {
            var current =
                    row[0] == null
                            ? null
                            : new Current(
                                    (UUID) row[0],
                                    ((Number) row[1]).longValue(),
                                    ((Number) row[2]).longValue(),
                                    (String) row[3],
                                    (String) row[4],
                                    (BigDecimal) row[5],
                                    (LocalDate) row[6],
                                    OrderStatus.valueOf((String) row[7]),
                                    (UUID) row[8],
                                    (UUID) row[9]);
            held.add(
                    new HeldOrder(
                            current,
                            (UUID) row[10],
                            row[11] == null ? null : ((Number) row[11]).longValue()));
        }
        return held;
    }
}
