package com.lead2order.testing;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** What requests send to the database; events that are taken in meanwhile do not count. */
@PersistenceUnitExtension
class RequestStatements implements StatementInspector {

    static final AtomicLong COUNT = new AtomicLong();

    private static volatile @Nullable Queue<String> heard;

    @Override
    public String inspect(String sql) {
        if (isInRequest()) {
            COUNT.incrementAndGet();
            var listener = heard;
            if (listener != null) {
                listener.add(sql);
            }
        }
        return sql;
    }

    /** The statements of the request, as they are sent. */
    static List<String> of(Runnable request) {
        var statements = new ConcurrentLinkedQueue<String>();
        heard = statements;
        try {
            request.run();
        } finally {
            heard = null;
        }
        return List.copyOf(statements);
    }

    private static boolean isInRequest() {
        var container = Arc.container();
        return container.requestContext().isActive()
                && container.instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }
}
