package com.lead2order.forecast.holder;

import com.lead2order.kit.visibility.Condition;
import com.lead2order.kit.visibility.Rows;
import com.lead2order.kit.visibility.Visibility;
import jakarta.enterprise.context.ApplicationScoped;

/** Which orders may go into the figures of a holder that the caller sees. */
@ApplicationScoped
public class VisibleCredits {

    /** Credits of orders are seen as the orders are: by seller, by territory, or as nobody's. */
    public static Rows rows(String alias) {
        var person = alias + ".person_id ";
        var territory = alias + ".territory_id ";
        return Rows.ownedWhere(person + "is not null and " + person + Rows.OWNERS)
                .unownedFor("order:unassigned", person + "is null")
                .orTerritoriesWhere(
                        territory
                                + "is not null and "
                                + territory
                                + "= any("
                                + Rows.TERRITORIES
                                + ")");
    }

    private final Visibility visibility;

    VisibleCredits(Visibility visibility) {
        this.visibility = visibility;
    }

    /**
     * A condition on the credit {@code o} of orders. Who sees a territory only because of one of
     * its owners sees of its orders what the list of orders shows: those of their own people.
     */
    public Condition of(Holder holder) {
        return holder.type() == HolderType.TERRITORY && !visibility.seesTerritory(holder.id())
                ? visibility.of(rows("o"))
                : Condition.of("true");
    }
}
