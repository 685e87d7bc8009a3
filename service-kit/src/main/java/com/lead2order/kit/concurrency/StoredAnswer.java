package com.lead2order.kit.concurrency;

import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Ends a repeated request with the answer that the first one got, whatever the method returns. */
final class StoredAnswer extends RuntimeException {

    /** How long a repeated request gets the answer of the first one. */
    static final Duration KEPT = Duration.ofHours(24);

    private final transient RestResponse<?> answer;

    StoredAnswer(RestResponse<?> answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    /** Sends the stored answer. */
    static class Mapper {

        @ServerExceptionMapper
        RestResponse<?> send(StoredAnswer stored) {
            return stored.answer;
        }
    }
}
