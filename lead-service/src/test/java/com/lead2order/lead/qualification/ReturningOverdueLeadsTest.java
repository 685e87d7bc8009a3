package com.lead2order.lead.qualification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReturningOverdueLeadsTest {

    @Inject ReturnOverdueLeads returnOverdueLeads;
    @Inject DataSource database;

    @Test
    void goesOnWhereOneOfThemCannotBeRead() throws SQLException {
        Organisation.known();
        var broken = overdueLead("2026-01-01");
        var sound = overdueLead("2026-01-02");
        execute(
                "update lead set details = jsonb_set(details, '{sourceClass}', '\"?\"') where id = '%s'"
                        .formatted(broken));
        try {
            returnOverdueLeads.run();

            assertThat(assignmentOf(sound)).isEqualTo("UNASSIGNED");
            assertThat(assignmentOf(broken)).isEqualTo("ASSIGNED");
        } finally {
            execute("delete from lead where id = '%s'".formatted(broken));
        }
    }

    private String overdueLead(String dueOn) throws SQLException {
        String id =
                given().auth()
                        .oauth2(Tokens.forUser("max.manager", "sales-manager"))
                        .contentType("application/json")
                        .body(Map.of("title", "Overdue", "ownerId", Organisation.ROLF))
                        .post("/api/v1/leads")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        execute("update lead set accept_due_at = '%s' where id = '%s'".formatted(dueOn, id));
        return id;
    }

    private String assignmentOf(String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select assignment_status from lead where id = '%s'"
                                        .formatted(id))) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
