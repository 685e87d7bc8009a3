package com.lead2order.forecast.holder;

import com.lead2order.kit.json.PlainValues;
import com.lead2order.kit.paging.QueryParameters;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.NotReadable;
import com.lead2order.kit.sql.Scalars;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The holders whose figures the caller may see: reps their own, managers those of their subtree.
 */
@RequestScoped
public class VisibleHolders {

    private final Holders holders;
    private final Visibility visibility;
    private final Session session;
    private final Clock clock;

    VisibleHolders(Holders holders, Visibility visibility, Session session, Clock clock) {
        this.holders = holders;
        this.visibility = visibility;
        this.session = session;
        this.clock = clock;
    }

    /**
     * The holder that a query parameter names by id, or as {@code system:key}.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code holder-not-found} where there is none,
     *     or none that the caller may see
     */
    public Holder named(HolderType type, String parameter, String text) {
        var id =
                holders.find(type, reference(parameter, text))
                        .filter(found -> isVisible(type, found))
                        .orElseThrow(HolderRule.HOLDER_MUST_EXIST::violated);
        var holder = holders.all(type, List.of(id)).get(id);
        if (holder == null) {
            throw HolderRule.HOLDER_MUST_EXIST.violated();
        }
        return holder;
    }

    private boolean isVisible(HolderType type, UUID id) {
        return switch (type) {
            case PERSON -> visibility.seesPerson(id);
            case UNIT -> visibility.seesUnit(id);
            case TERRITORY ->
                    visibility.seesTerritory(id)
                            || ownersOf(id).stream().anyMatch(visibility::seesPerson);
        };
    }

    private List<UUID> ownersOf(UUID territoryId) {
        return Scalars.query(
                        session,
                        """
                        select w.person_id from territory_owner w
                        where w.territory_id = :id and w.valid_from <= :today
                          and (w.valid_to is null or w.valid_to > :today)
                        """,
                        UUID.class)
                .setParameter("id", territoryId)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    private static Reference reference(String parameter, String text) {
        var colon = text.indexOf(':');
        if (colon > 0 && colon < text.length() - 1) {
            return Reference.to(text.substring(0, colon), text.substring(colon + 1));
        }
        try {
            return Reference.to(PlainValues.uuid(text));
        } catch (NotReadable notAnId) {
            throw QueryParameters.invalid(parameter, "id-or-key-expected");
        }
    }
}
