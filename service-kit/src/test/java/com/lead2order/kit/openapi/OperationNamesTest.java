package com.lead2order.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operation ... */
class OperationNamesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/leads, getLeads",
        "POST, /api/v1/leads/{id}/assignment, postLeadsByIdAssignment",
        "PUT, /api/v1/orders/{sourceSystem}/{externalOrderNo}, putOrdersBySourceSystemByExternalOrderNo",
        "POST, /api/v1/deal-registrations/{id}/return, postDealRegistrationsByIdReturn"
    })
    void hasAnIdThatItsPathGives(HttpMethod verb, String path, String id) {
        assertThat(new OperationNames(path).id(verb)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/leads, List, List leads",
        "/api/v1/leads/{id}, Read, Read a lead",
        "/api/v1/accounts, Open, Open an account",
        "/api/v1/accounts/bulk, Upsert Many, Upsert many accounts",
        "/api/v1/leads/{id}/status-log, Status Log, Status log of a lead",
        "/api/v1/sales-methods/{id}, Read, Read a sales method",
        "/api/v1/territories/{id}, Read, Read a territory",
        "/api/v1/operations/dead-letters, Dead Letters, Dead letters",
        "/api/v1/orders/{id}, Read an order with its lines, Read an order with its lines"
    })
    void hasASummaryWithItsNoun(String path, String given, String summary) {
        assertThat(new OperationNames(path).summary(given)).isEqualTo(summary);
    }

    @Test
    void isGroupedByItsCollection() {
        var names = new OperationNames("/api/v1/deal-registrations/{id}");
        assertThat(names.tags(List.of("Deal Resource"))).containsExactly("Deal registrations");
        assertThat(names.tags(List.of("Deals"))).containsExactly("Deals");
    }
}
