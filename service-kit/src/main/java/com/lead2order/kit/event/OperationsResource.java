package com.lead2order.kit.event;

import static com.lead2order.kit.rule.RequestRule.INVALID_PARAMETER;
import static com.lead2order.kit.rule.RequestRule.INVALID_VALUES;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What operators do about events: look at dead letters, apply them or a whole topic again. */
@Path("/operations")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("operations:run")
class OperationsResource {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final int MOST_LETTERS = 500;

    private final Replay replay;
    private final DeadLetterList deadLetters;
    private final Topics topics;

    OperationsResource(Replay replay, DeadLetterList deadLetters, Topics topics) {
        this.replay = replay;
        this.deadLetters = deadLetters;
        this.topics = topics;
    }

    /** Which topic is meant, without the installation's prefix. */
    record TopicCommand(@Nullable String topic) {}

    /**
     * How far a replay is.
     *
     * @param status {@code running}, {@code finished} or {@code failed}
     */
    record ReplayView(String topic, String status, long events, long deadLetters) {}

    /** The dead letters that wait, oldest first, at most 500. */
    record DeadLettersView(List<DeadLetter> items) {}

    /**
     * Rebuilds the read models fed by a topic. 202 where that takes longer: ask again by the same
     * call.
     */
    @POST
    @Path("/replays")
    public RestResponse<ReplayView> replay(TopicCommand command) {
        return answer(replay.replay(topic(command)));
    }

    /** Applies the dead letters of a topic again. 202 where that takes longer. */
    @POST
    @Path("/dead-letter-replays")
    public RestResponse<ReplayView> replayDeadLetters(TopicCommand command) {
        return answer(replay.replayDeadLetters(topic(command)));
    }

    @GET
    @Path("/dead-letters")
    public DeadLettersView deadLetters(@QueryParam("topic") @Nullable String topic) {
        if (topic == null || !topics.reads().contains(topic)) {
            throw INVALID_PARAMETER.violatedAt("topic", "topic-expected", topics.reads());
        }
        return new DeadLettersView(deadLetters.waiting(topic, MOST_LETTERS));
    }

    private String topic(@Nullable TopicCommand command) {
        var topic = command == null ? null : command.topic();
        if (topic == null || !topics.reads().contains(topic)) {
            throw INVALID_VALUES.violatedAt("/topic", "topic-expected", topics.reads());
        }
        return topic;
    }

    private static RestResponse<ReplayView> answer(ReplayRun run) {
        var isOver = run.await(ANSWER_WITHIN);
        var view =
                new ReplayView(
                        run.topic(),
                        run.status().name().toLowerCase(Locale.ROOT),
                        run.events(),
                        run.deadLetters());
        return isOver
                ? RestResponse.ok(view)
                : RestResponse.status(RestResponse.Status.ACCEPTED, view);
    }
}
