package com.lead2order.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** A gateway that is told to stop ... */
class OpenRequestsTest {

    private static OpenRequests withPatience(String patience) {
        return new OpenRequests(
                new SmallRyeConfigBuilder()
                        .withConverter(Duration.class, 200, new DurationConverter())
                        .withMapping(ConnectionsConfig.class)
                        .withDefaultValue("lead2order.gateway.shutdown-timeout", patience)
                        .build()
                        .getConfigMapping(ConnectionsConfig.class));
    }

    private static CompletableFuture<Void> stop(OpenRequests requests) {
        return CompletableFuture.runAsync(() -> {
            try {
                requests.finish(new ShutdownEvent());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void stopsAtOnceIfNothingIsOpen() throws ExecutionException, InterruptedException {
        OpenRequests requests = withPatience("60s");
        requests.begin();
        requests.end();
        assertThat(requests.isStopping()).isFalse();
        stop(requests).get();
        assertThat(requests.isStopping()).isTrue();
    }

    @Test
    void waitsForWhatIsOpen() {
        OpenRequests requests = withPatience("60s");
        requests.begin();
        requests.begin();
        CompletableFuture<Void> stopped = stop(requests);
        await().until(requests::isStopping);
        requests.end();
        assertThat(stopped).isNotDone();
        requests.end();
        await().until(stopped::isDone);
    }

    @Test
    void doesNotWaitForEver() {
        OpenRequests requests = withPatience("100ms");
        requests.begin();
        await().until(stop(requests)::isDone);
    }
}
