package com.lead2order.forecast.holder;

import com.lead2order.forecast.holder.Tenures.Tenure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The members of units and the owners of territories as rows, beside the details of each, so that
 * roll-ups and credit are one statement.
 */
@ApplicationScoped
public class TenureRows {

    private final Session session;

    TenureRows(Session session) {
        this.session = session;
    }

    /** Replaces the members of a unit. */
    public void ofUnit(UUID unitId, List<Tenure> members) {
        replace("org_unit_member", "unit_id", unitId, members);
    }

    /** Replaces the owners of a territory. */
    public void ofTerritory(UUID territoryId, List<Tenure> owners) {
        replace("territory_owner", "territory_id", territoryId, owners);
    }

    private void replace(String table, String column, UUID id, List<Tenure> tenures) {
        session.flush();
        session.createNativeMutationQuery("delete from %s where %s = :id".formatted(table, column))
                .setParameter("id", id)
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        insert into %s (%s, person_id, valid_from, valid_to)
                        select :id, person, valid_from, valid_to
                        from unnest(cast(:people as uuid[]), cast(:froms as date[]), cast(:tos as date[]))
                            tenure(person, valid_from, valid_to)
                        """
                                .formatted(table, column))
                .setParameter("id", id)
                .setParameter("people", tenures.stream().map(Tenure::personId).toArray(UUID[]::new))
                .setParameter("froms", dates(tenures, Tenure::from))
                .setParameter("tos", dates(tenures, Tenure::to))
                .executeUpdate();
    }

    private static String[] dates(
            List<Tenure> tenures, Function<Tenure, @Nullable LocalDate> border) {
        return tenures.stream()
                .map(tenure -> Objects.toString(border.apply(tenure), null))
                .toArray(String[]::new);
    }
}
