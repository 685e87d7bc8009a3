package com.lead2order.kit.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** Answers requests whose address cannot be decoded, which never come as far as a resource. */
@ApplicationScoped
class BrokenAddresses {

    private static final int BAD_REQUEST = 400;

    private final Texts texts;
    private final ObjectMapper json;

    BrokenAddresses(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    void answerOn(@Observes Router router) {
        router.errorHandler(BAD_REQUEST, this::answer);
    }

    private void answer(RoutingContext context) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        var languages = Languages.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var rule = RequestRule.MALFORMED_REQUEST;
        var problem =
                new Problem(
                        "/problems/" + rule.slug(),
                        texts.title(rule, languages),
                        BAD_REQUEST,
                        Message.of("address-not-decodable").in(languages),
                        null,
                        null,
                        List.of(),
                        Map.of());
        response.setStatusCode(BAD_REQUEST)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(written(problem));
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
