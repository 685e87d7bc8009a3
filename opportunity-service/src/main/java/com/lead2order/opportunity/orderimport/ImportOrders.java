package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.event.EventContext;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.JsonText;
import com.lead2order.kit.reference.SourceSystems;
import com.lead2order.kit.rule.RequestRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a stream of orders in while it arrives. */
@ApplicationScoped
class ImportOrders {

    record Command(
            @Nullable String sourceSystem,
            ImportFormat format,
            @Nullable String idempotencyKey,
            @Nullable Long bytesAnnounced,
            InputStream body) {}

    /** The import that answers the request, and whether it is an earlier one. */
    record Received(UUID importId, boolean replayed) {}

    private final ImportLog log;
    private final RunImports runImports;
    private final SourceSystems sourceSystems;
    private final Caller caller;
    private final EventContext context;
    private final JsonText json;
    private final Clock clock;

    ImportOrders(
            ImportLog log,
            RunImports runImports,
            SourceSystems sourceSystems,
            Caller caller,
            EventContext context,
            JsonText json,
            Clock clock) {
        this.log = log;
        this.runImports = runImports;
        this.sourceSystems = sourceSystems;
        this.caller = caller;
        this.context = context;
        this.json = json;
        this.clock = clock;
    }

    /** Returns once the whole stream was read; the last batches may still be on their way. */
    Received handle(Command command) throws IOException {
        var system = command.sourceSystem();
        if (system != null) {
            sourceSystems.requireMine(system);
        }
        var actor = context.actor();
        if (command.idempotencyKey() != null) {
            var earlier = log.earlier(actor, command.idempotencyKey()).orElse(null);
            if (earlier != null && earlier.status() == ImportStatus.RUNNING) {
                throw RequestRule.REQUEST_IN_PROGRESS
                        .violated("import-still-running")
                        .with("importId", earlier.id());
            }
            if (earlier != null && earlier.status() == ImportStatus.COMPLETED) {
                return repeated(earlier, command.body());
            }
        }
        return new Received(runImports.handle(command, parser(system), actor), false);
    }

    private OrderParser parser(@Nullable String system) {
        var isPerson = caller.person().isPresent();
        var client = isPerson ? "" : caller.client();
        return new OrderParser(
                json,
                system,
                named -> isPerson || sourceSystems.isOf(client, named),
                LocalDate.now(clock));
    }

    private static Received repeated(ImportLog.Earlier earlier, InputStream body)
            throws IOException {
        var lines = new LineReader(body);
        boolean more;
        do {
            more = lines.next();
        } while (more);
        if (!Arrays.equals(lines.hash(), earlier.hash())) {
            throw RequestRule.IDEMPOTENCY_KEY_REUSED.violated();
        }
        return new Received(earlier.id(), true);
    }
}
