package com.lead2order.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** The stack that all other tests stand on. */
class TestStackTest {

    @Test
    void givesAnEmptyPostgresDatabaseOfVersion18() throws Exception {
        var url = TestStack.shared().createDatabase("local_stack");

        try (var connection =
                        DriverManager.getConnection(
                                url, TestStack.shared().userName(), TestStack.shared().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_setting('server_version')")) {
            rows.next();
            assertThat(rows.getString(1)).startsWith("18.");
        }
    }

    @Test
    void givesABrokerThatTakesTopics() throws Exception {
        var topic = TestStack.shared().topicPrefix("local-stack") + "leads";
        try (var admin =
                Admin.create(
                        Map.of("bootstrap.servers", TestStack.shared().kafkaBootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1))).all().get();

            assertThat(admin.listTopics().names().get()).contains(topic);
        }
    }
}
