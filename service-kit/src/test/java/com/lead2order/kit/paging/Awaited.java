package com.lead2order.kit.paging;

import com.lead2order.kit.concurrency.RetrySafe;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** A resource whose changes name records that come later, or never. */
@Path("/awaited/{name}")
@RetrySafe
class Awaited {

    static final Set<String> THERE = ConcurrentHashMap.newKeySet();

    /** The transactions in which a name was tried. */
    static final Map<String, Set<Long>> TRIES = new ConcurrentHashMap<>();

    private final NameIt nameIt;

    Awaited(NameIt nameIt) {
        this.nameIt = nameIt;
    }

    @POST
    @AwaitsArrival
    public long change(String name) {
        return nameIt.handle(name);
    }

    /** Does its work in a transaction, as use cases do. */
    @ApplicationScoped
    static class NameIt {

        private final Session session;

        NameIt(Session session) {
            this.session = session;
        }

        @Transactional
        long handle(String name) {
            var transaction =
                    Scalars.query(
                                    session,
                                    "select cast(cast(pg_current_xact_id() as text) as bigint)",
                                    Long.class)
                            .getSingleResult();
            TRIES.computeIfAbsent(name, _ -> ConcurrentHashMap.newKeySet()).add(transaction);
            if (name.startsWith("wrong")) {
                throw RequestRule.INVALID_VALUES.violatedAt("/name", "is wrong");
            }
            if (!THERE.contains(name)) {
                throw RequestRule.INVALID_VALUES.violatedAt("/name", "reference-unknown");
            }
            return transaction;
        }
    }
}
