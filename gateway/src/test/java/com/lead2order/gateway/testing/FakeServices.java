package com.lead2order.gateway.testing;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** All five services, running while a test class runs. */
public final class FakeServices implements BeforeAllCallback, AfterAllCallback {
    private @Nullable Vertx vertx;
    private List<FakeService> services = List.of();

    @Override
    public void beforeAll(ExtensionContext context) {
        Vertx fresh = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        vertx = fresh;
        services = TestAddresses.SERVICES.stream().map(key -> new FakeService(fresh, key)).toList();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        requireNonNull(vertx).close().toCompletionStage().toCompletableFuture().join();
    }

    public FakeService get(String key) {
        return services.stream().filter(service -> service.key.equals(key)).findAny().orElseThrow();
    }
}
