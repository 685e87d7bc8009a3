package com.lead2order.kit.event;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Shows which dead letters wait for a replay. */
@Singleton
class DeadLetterList {

    private final TopicReader reader;
    private final Topics topics;
    private final Positions positions;

    DeadLetterList(TopicReader reader, Topics topics, Positions positions) {
        this.reader = reader;
        this.topics = topics;
        this.positions = positions;
    }

    List<DeadLetter> waiting(String topic, int atMost) {
        var waiting = new ArrayList<DeadLetter>();
        reader.readWhatIsThere(
                topics.deadLettersOf(topic),
                positions.ofDeadLetters(topic),
                records -> {
                    records.stream()
                            .limit((long) atMost - waiting.size())
                            .map(DeadLetter::of)
                            .forEach(waiting::add);
                    return waiting.size() < atMost;
                });
        return waiting;
    }
}
