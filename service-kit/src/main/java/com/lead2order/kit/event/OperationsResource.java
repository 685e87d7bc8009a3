package com.lead2order.kit.event;

import static com.lead2order.kit.rule.RequestRule.INVALID_PARAMETER;
import static com.lead2order.kit.rule.RequestRule.INVALID_VALUES;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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
    private final Republication republication;
    private final Redaction redaction;
    private final DeadLetterList deadLetters;
    private final Topics topics;

    OperationsResource(
            Replay replay,
            Republication republication,
            Redaction redaction,
            DeadLetterList deadLetters,
            Topics topics) {
        this.replay = replay;
        this.republication = republication;
        this.redaction = redaction;
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

    /** How many states of a topic are published once more. */
    record RepublicationView(String topic, long states) {}

    /**
     * What is to be blanked in the audit.
     *
     * @param members of the state of the record
     */
    record RedactionCommand(
            @NotNull @Size(max = 100) String collection,
            @NotNull UUID record,
            @NotEmpty @Size(max = 50) Set<@NotNull @Size(max = 100) String> members) {}

    /** In how many entries something was blanked. */
    record RedactionView(int entries) {}

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

    /**
     * Publishes the newest state of every record of a topic of this service once more, where the
     * topic was lost. Changes of the service wait a moment now and then until it is done.
     */
    @POST
    @Path("/republications")
    public RepublicationView republish(TopicCommand command) {
        var topic = command == null ? null : command.topic();
        if (topic == null || !topics.publishes().contains(topic)) {
            throw INVALID_VALUES.violatedAt("/topic", "topic-expected", topics.publishes());
        }
        return new RepublicationView(topic, republication.run(topic));
    }

    /**
     * Blanks members of a record in all its audit entries, for personal data that has to go. What
     * other services and the topic have of it is not touched.
     */
    @POST
    @Path("/redactions")
    public RedactionView redact(@NotNull @Valid RedactionCommand command) {
        return new RedactionView(
                redaction.blank(
                        command.collection(), command.record().toString(), command.members()));
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
