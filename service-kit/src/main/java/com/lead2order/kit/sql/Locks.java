package com.lead2order.kit.sql;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Locks by name, for rules that hold over more than one row. Each is released when the transaction
 * ends. What the rule reads is read after the lock: in read committed a statement sees all that was
 * committed before it.
 */
@ApplicationScoped
public class Locks {

    private final Session session;

    Locks(Session session) {
        this.session = session;
    }

    /** Waits until no other transaction has the lock in either form. */
    @Transactional(MANDATORY)
    public void exclusive(String name) {
        take("pg_advisory_xact_lock", name);
    }

    /** Waits until no other transaction has the lock exclusively. */
    @Transactional(MANDATORY)
    public void shared(String name) {
        take("pg_advisory_xact_lock_shared", name);
    }

    private void take(String function, String name) {
        Scalars.query(
                        session,
                        "select 1 from (select " + function + "(hashtextextended(:name, 0))) l",
                        Integer.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
