package com.lead2order.testing;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts what requests send to the database; events that are taken in meanwhile do not count. */
@PersistenceUnitExtension
class RequestStatements implements StatementInspector {

    static final AtomicLong COUNT = new AtomicLong();

    @Override
    public String inspect(String sql) {
        if (isInRequest()) {
            COUNT.incrementAndGet();
        }
        return sql;
    }

    private static boolean isInRequest() {
        var container = Arc.container();
        return container.requestContext().isActive()
                && container.instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }
}
