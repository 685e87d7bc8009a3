package com.lead2order.kit.event;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Makes the topics of this service that do not exist yet. Readers make them as well as producers,
 * so that services can start in any order; a topic that exists is left as it is.
 */
@Singleton
class TopicSetUp {

    private static final Logger LOG = Logger.getLogger(TopicSetUp.class);

    private final KafkaClients clients;
    private final Topics topics;
    private final EventsConfig config;
    private volatile boolean done;
    private boolean current;

    TopicSetUp(KafkaClients clients, Topics topics, EventsConfig config) {
        this.clients = clients;
        this.topics = topics;
        this.config = config;
    }

    /** Whether all topics have been there once. */
    boolean isDone() {
        return done;
    }

    /** Returns once all topics are there; throws where Kafka does not answer. */
    synchronized void ensure() throws InterruptedException {
        if (current) {
            return;
        }
        var wanted = wanted();
        try (var admin = clients.admin()) {
            wanted.keySet().removeAll(admin.listTopics().names().get());
            var created = new ArrayList<>(admin.createTopics(wanted.values()).values().entrySet());
            for (var topic : created) {
                try {
                    topic.getValue().get();
                    LOG.infof("Made topic %s", topic.getKey());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new KafkaFailure("The topics could not be looked up or made", e.getCause());
        }
        current = true;
        done = true;
    }

    /** Look again: publishing failed, and a topic that was deleted would be a reason. */
    synchronized void doubt() {
        current = false;
    }

    private Map<String, NewTopic> wanted() {
        var wanted = new LinkedHashMap<String, NewTopic>();
        for (var topic : topics.publishes()) {
            add(wanted, topic, keeping(topic));
        }
        for (var topic : topics.reads()) {
            add(wanted, topic, keeping(topic));
            add(wanted, topics.deadLettersOf(topic), deletedAfter(config.deadLetterRetention()));
        }
        return wanted;
    }

    private void add(Map<String, NewTopic> wanted, String topic, Map<String, String> keeping) {
        var settings = new HashMap<>(keeping);
        settings.put(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(KafkaClients.LARGEST_RECORD));
        if (config.replication() > 2) {
            settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        var name = topics.inKafka(topic);
        wanted.put(
                name,
                new NewTopic(name, config.partitions(), config.replication()).configs(settings));
    }

    private Map<String, String> keeping(String topic) {
        var keeping = config.topics().get(topic);
        if (keeping == null || keeping.retention().isEmpty()) {
            return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        }
        var settings = new HashMap<>(deletedAfter(keeping.retention().get()));
        if (keeping.compacted()) {
            settings.put(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE);
        }
        return settings;
    }

    private static Map<String, String> deletedAfter(Duration age) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(age.toMillis()));
    }
}
