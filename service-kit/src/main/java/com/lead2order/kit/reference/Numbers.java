package com.lead2order.kit.reference;

import com.lead2order.kit.sql.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/**
 * Numbers for people to read and say, such as {@code L-1042}: unique and growing, with gaps. Each
 * comes from a sequence {@code <name>_number} whose increment is the size of the block that one
 * instance takes at a time.
 */
@ApplicationScoped
public class Numbers {

    /** Increment of the sequences. */
    private static final int BLOCK = 50;

    private final Session session;
    private final Map<String, long[]> blocks = new HashMap<>();

    Numbers(Session session) {
        this.session = session;
    }

    /** The next number of a kind of record. */
    public synchronized String next(String name, String prefix) {
        var block = blocks.computeIfAbsent(name, any -> new long[] {0, 0});
        if (block[0] == block[1]) {
            block[0] =
                    Scalars.query(session, "select nextval('" + name + "_number')", Long.class)
                            .getSingleResult();
            block[1] = block[0] + BLOCK;
        }
        return prefix + '-' + block[0]++;
    }
}
