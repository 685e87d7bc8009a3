package com.lead2order.gateway.health;

import com.lead2order.gateway.routing.OpenRequests;
import com.lead2order.gateway.routing.Service;
import com.lead2order.gateway.routing.ServiceClient;
import com.lead2order.gateway.routing.Services;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Names each service UP or DOWN. The gateway itself stays ready whatever they are: taking it away
 * because one service is down would take all the others away too. It is not ready while it stops.
 */
@Readiness
@Singleton
class ServicesCheck implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Services services;
    private final ServiceClient client;
    private final OpenRequests open;

    ServicesCheck(Services services, ServiceClient client, OpenRequests open) {
        this.open = open;
        this.services = services;
        this.client = client;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<Future<String>> states = services.all().stream().map(this::stateOf).toList();
        return Uni.createFrom()
                .completionStage(
                        Future.join(states).map(_ -> response(states)).toCompletionStage());
    }

    private Future<String> stateOf(Service service) {
        return client.read(service, "/q/health/ready", PATIENCE)
                .map(_ -> "UP")
                .otherwise(_ -> "DOWN");
    }

    private HealthCheckResponse response(List<Future<String>> states) {
        HealthCheckResponseBuilder builder =
                HealthCheckResponse.named("services").status(!open.isStopping());
        for (int i = 0; i < states.size(); i++) {
            builder.withData(services.all().get(i).name(), states.get(i).result());
        }
        return builder.build();
    }
}
