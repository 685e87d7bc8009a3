package com.lead2order.forecast.holder;

import com.lead2order.forecast.holder.Tenures.Tenure;
import com.lead2order.forecast.holder.Terms.Term;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The members, leaders and parents of units and the owners and parents of territories as rows,
 * beside the details of each, so that roll-ups and credit are one statement.
 */
@ApplicationScoped
public class TenureRows {

    private final Session session;

    TenureRows(Session session) {
        this.session = session;
    }

    /** Replaces the members, leaders and parents of a unit. */
    public void ofUnit(UUID unitId, List<Tenure> members, Terms leaders, Terms parents) {
        session.flush();
        replace("org_unit_member", "unit_id", "person_id", unitId, terms(members));
        replace("org_unit_leader", "unit_id", "person_id", unitId, leaders.list());
        replace("org_unit_parent", "unit_id", "parent_id", unitId, parents.list());
    }

    /** Replaces the owners and parents of a territory. */
    public void ofTerritory(UUID territoryId, List<Tenure> owners, Terms parents) {
        session.flush();
        replace("territory_owner", "territory_id", "person_id", territoryId, terms(owners));
        replace("territory_parent", "territory_id", "parent_id", territoryId, parents.list());
    }

    private static List<Term> terms(List<Tenure> tenures) {
        return tenures.stream()
                .map(tenure -> new Term(tenure.personId(), tenure.from(), tenure.to()))
                .toList();
    }

    private void replace(String table, String column, String other, UUID id, List<Term> terms) {
        session.createNativeMutationQuery("delete from %s where %s = :id".formatted(table, column))
                .setParameter("id", id)
                .executeUpdate();
        if (terms.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(
                        """
                        insert into %s (%s, %s, valid_from, valid_to)
                        select :id, term.* from unnest(cast(:others as uuid[]), cast(:froms as date[]), cast(:tos as date[])) term
                        """
                                .formatted(table, column, other))
                .setParameter("id", id)
                .setParameter("others", terms.stream().map(Term::id).toArray(UUID[]::new))
                .setParameter("froms", dates(terms, Term::from))
                .setParameter("tos", dates(terms, Term::to))
                .executeUpdate();
    }

    private static String[] dates(List<Term> terms, Function<Term, @Nullable LocalDate> border) {
        return terms.stream()
                .map(term -> Objects.toString(border.apply(term), null))
                .toArray(String[]::new);
    }
}
