package com.lead2order.opportunity.orderimport;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.event.Causality;
import com.lead2order.kit.event.EventContext;
import com.lead2order.kit.rule.RequestRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/** Runs imports: each has the thread of its request, which reads, and one that writes. */
@ApplicationScoped
class RunImports {

    private final OpenImports openImports;
    private final ImportLog log;
    private final TakeBatch takeBatch;
    private final RunningImports running;
    private final EventContext context;
    private final ManagedExecutor executor =
            ManagedExecutor.builder().propagated().cleared(ThreadContext.ALL_REMAINING).build();

    RunImports(
            OpenImports openImports,
            ImportLog log,
            TakeBatch takeBatch,
            RunningImports running,
            EventContext context) {
        this.openImports = openImports;
        this.log = log;
        this.takeBatch = takeBatch;
        this.running = running;
        this.context = context;
    }

    /** Begins once the first order is there, and returns once the stream was read. */
    UUID handle(ImportOrders.Command command, OrderParser parser, String actor) throws IOException {
        openImports.begin(actor);
        var begun = false;
        var id = UuidCreator.getTimeOrderedEpoch();
        try {
            var lines = new LineReader(command.body());
            var orders = orders(command.format(), lines, parser);
            var first = orders.next();
            if (parser.sourceSystem() == null && first != null && first.namesNoSystem()) {
                throw RequestRule.INVALID_PARAMETER.violatedAt("sourceSystem", "required");
            }
            begin(id, command, actor);
            var run = new ImportRun(id, takeBatch, log, openImports.batches());
            begun = write(id, run, actor);
            run.read(first, orders, lines);
            return id;
        } finally {
            if (!begun) {
                running.end(id);
                openImports.end(actor);
            }
        }
    }

    private static SentOrders orders(ImportFormat format, LineReader lines, OrderParser parser)
            throws IOException {
        return format.isCsv()
                ? new CsvOrders(lines, format == ImportFormat.CSV_DECIMAL_COMMA, parser)
                : new NdjsonOrders(lines, parser);
    }

    private void begin(UUID id, ImportOrders.Command command, String actor) {
        log.begin(
                id,
                command.sourceSystem(),
                command.format().code(),
                command.bytesAnnounced(),
                actor,
                command.idempotencyKey());
        running.begin(id);
    }

    private boolean write(UUID id, ImportRun run, String actor) {
        var trace = context.traceparent();
        executor.execute(() -> {
            try {
                Causality.of(actor, trace, run::write);
            } finally {
                running.end(id);
                openImports.end(actor);
            }
        });
        return true;
    }
}
