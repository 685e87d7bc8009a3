package com.lead2order.kit.event;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the topics are there and everything published before the start has been taken in; then
 * for good, because a service keeps answering while Kafka is away.
 */
@Readiness
class EventsReadiness implements HealthCheck {

    private final TopicSetUp topicSetUp;
    private final CatchUp catchUp;

    EventsReadiness(TopicSetUp topicSetUp, CatchUp catchUp) {
        this.topicSetUp = topicSetUp;
        this.catchUp = catchUp;
    }

    @Override
    public HealthCheckResponse call() {
        var answer =
                HealthCheckResponse.named("events")
                        .withData("topics", topicSetUp.isDone())
                        .status(topicSetUp.isDone() && catchUp.isReached());
        catchUp.missing().forEach((topic, count) -> answer.withData("missing " + topic, count));
        return answer.build();
    }
}
