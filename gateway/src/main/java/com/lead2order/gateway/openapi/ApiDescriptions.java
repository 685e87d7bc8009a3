package com.lead2order.gateway.openapi;

import com.lead2order.gateway.routing.Service;
import com.lead2order.gateway.routing.ServiceClient;
import com.lead2order.gateway.routing.Services;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the descriptions of the services when somebody asks and the last ones are no longer fresh.
 * A service that is down is described by what it said last.
 */
@Singleton
class ApiDescriptions {
    private static final Logger LOG = Logger.getLogger(ApiDescriptions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FRESH_WHILE_INCOMPLETE = Duration.ofSeconds(5);
    private static final String OWN_PART = "com/lead2order/gateway/openapi/gateway.json";

    private final Services services;
    private final ServiceClient client;
    private final OpenApiConfig config;
    private final Vertx vertx;
    private final Clock clock;
    private final Map<Service, ServiceDescription> last = new ConcurrentHashMap<>();
    private volatile @Nullable MergedDescription current;
    private @Nullable Future<MergedDescription> reading;

    ApiDescriptions(
            Services services,
            ServiceClient client,
            OpenApiConfig config,
            Vertx vertx,
            Clock clock) {
        this.services = services;
        this.client = client;
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    Future<MergedDescription> get() {
        MergedDescription known = current;
        if (known != null && isFresh(known)) {
            return Future.succeededFuture(known);
        }
        return read();
    }

    private boolean isFresh(MergedDescription description) {
        Duration fresh = config.freshFor();
        if (!description.isComplete() && fresh.compareTo(FRESH_WHILE_INCOMPLETE) > 0) {
            fresh = FRESH_WHILE_INCOMPLETE;
        }
        return clock.instant().isBefore(description.at().plus(fresh));
    }

    /** However many ask at the same time, the services are read once. */
    private synchronized Future<MergedDescription> read() {
        Future<MergedDescription> running = reading;
        if (running == null || running.isComplete()) {
            List<Future<ServiceDescription>> answers =
                    services.all().stream().map(this::read).toList();
            running =
                    Future.join(answers)
                            .otherwiseEmpty()
                            .compose(_ -> vertx.executeBlocking(() -> merge(answers), false))
                            .onSuccess(merged -> current = merged);
            reading = running;
        }
        return running;
    }

    private Future<ServiceDescription> read(Service service) {
        return client.read(service, "/q/openapi?format=json", PATIENCE)
                .map(json -> new ServiceDescription(service, checked(json)))
                .onSuccess(description -> last.put(service, description))
                .onFailure(cause ->
                        LOG.debugf("No description of %s: %s", service.name(), cause.getMessage()));
    }

    private static Buffer checked(Buffer json) {
        JsonObject _ = new JsonObject(json);
        return json;
    }

    private MergedDescription merge(List<Future<ServiceDescription>> answers) {
        List<ServiceDescription> known = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> outdated = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Service service = services.all().get(i);
            ServiceDescription description = last.get(service);
            if (description == null) {
                missing.add(service.name());
                continue;
            }
            known.add(description);
            if (answers.get(i).failed()) {
                outdated.add(service.name());
            }
        }
        JsonObject merged = new ApiMerger(services, ownPart()).merge(known);
        merged.remove("x-answers");
        merged.put("x-missing-services", new JsonArray(missing));
        merged.put("x-outdated-services", new JsonArray(outdated));
        Buffer json = merged.toBuffer();
        String etag = "\"%08x\"".formatted(json.hashCode());
        return new MergedDescription(json, etag, missing, outdated, clock.instant());
    }

    private JsonObject ownPart() {
        return new JsonObject(vertx.fileSystem().readFileBlocking(OWN_PART));
    }
}
