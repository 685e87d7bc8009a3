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
        return Rows.ownedBy(alias + ".person_id")
                .unownedFor("order:unassigned")
                .orTerritories("array[" + alias + ".territory_id]");
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
