package com.lead2order.kit.concurrency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Resources whose effects the tests count. */
final class Effects {

    static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, Integer> ATTEMPTS = new ConcurrentHashMap<>();

    /** What an effect is answered with. */
    record Answer(int effect, String body) {}

    private Effects() {}

    private static Answer effect(String body) {
        return new Answer(COUNT.incrementAndGet(), body);
    }

    /** Reads its bodies whole. */
    @Path("/effects")
    @RetrySafe
    static class OfBodies {

        @POST
        public RestResponse<Answer> one(@QueryParam("x") @Nullable String x, JsonNode body) {
            return ResponseBuilder.<Answer>create(201)
                    .header("Location", "/api/v1/effects/" + (COUNT.get() + 1))
                    .entity(effect(body.toString()))
                    .build();
        }

        @POST
        @Path("/bulk")
        @Consumes({"application/x-ndjson", "application/ndjson"})
        public Answer many(byte[] body) {
            return effect(new String(body, StandardCharsets.UTF_8));
        }
    }

    /** Can be read, patched, and fails when it is told to. */
    @Path("/versions")
    @RetrySafe
    static class OfVersions {

        @GET
        @Path("/{version}")
        public RestResponse<Answer> read(long version) {
            return ResponseBuilder.<Answer>ok(new Answer(0, "x".repeat(2000)))
                    .header("ETag", IfMatch.tag(version))
                    .build();
        }

        @PATCH
        @Path("/{version}")
        @Consumes("application/merge-patch+json")
        public Answer patch(long version, JsonNode body) {
            return effect(body.toString());
        }

        @POST
        @Path("/{failures}/attempts")
        public Answer attempt(int failures, JsonNode body) {
            if (ATTEMPTS.merge(body.toString(), 1, Integer::sum) <= failures) {
                throw new IllegalStateException("failed on purpose");
            }
            return effect(body.toString());
        }
    }

    /** Works on what arrives. */
    @Path("/effects-of-streams")
    static class OfStreams {

        private final RequestKey requestKey;

        OfStreams(RequestKey requestKey) {
            this.requestKey = requestKey;
        }

        @POST
        @Consumes("application/x-ndjson")
        public Answer stream(InputStream body) throws IOException {
            var read = requestKey.key() == null ? "unread" : "read";
            return effect(read + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
