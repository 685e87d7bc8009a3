package com.lead2order.opportunity.testdata;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Topics;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Records of other services, published as they would be, and taken in. */
public final class Known {

    private Known() {}

    /** An account known under the given key of the system AW. */
    @CanIgnoreReturnValue
    public static UUID account(String key, @Nullable UUID ownerId) {
        var id = UUID.randomUUID();
        publishAccount(id, key, ownerId);
        awaitRow("select 1 from known_account where id = '" + id + "'");
        return id;
    }

    public static void publishAccount(UUID id, String key, @Nullable UUID ownerId) {
        Topics.ofTheService()
                .publish(
                        "accounts",
                        id.toString(),
                        "com.lead2order.account.opened.v1",
                        0,
                        """
                        {"id":"%s","number":"A-1","name":"Account %s","type":"CUSTOMER","status":"ACTIVE","parentId":null,
                         "ownerId":%s,"industryCode":null,"country":null,"externalRefs":[{"system":"AW","key":"%s"}]}
                        """
                                .formatted(
                                        id,
                                        key,
                                        ownerId == null ? "null" : "\"" + ownerId + "\"",
                                        key));
    }

    /** A contact of Rita's. */
    public static UUID contact() {
        var id = UUID.randomUUID();
        Topics.ofTheService()
                .publish(
                        "contacts",
                        id.toString(),
                        "com.lead2order.contact.registered.v1",
                        0,
                        """
                        {"id":"%s","number":"C-1","firstName":"Nora","lastName":"Nord","accountIds":[],"ownerId":"%s","externalRefs":[]}
                        """
                                .formatted(id, Organisation.RITA));
        awaitRow("select 1 from known_contact where id = '" + id + "'");
        return id;
    }

    /** Waits until the service has a row. */
    public static void awaitRow(String select) {
        Awaitility.await(select)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count("select count(*) from (" + select + ") found") > 0);
    }

    /** A number from the database of the service. */
    public static long count(String select) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection =
                        DriverManager.getConnection(
                                config.getValue("quarkus.datasource.jdbc.url", String.class),
                                config.getValue("quarkus.datasource.username", String.class),
                                config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
