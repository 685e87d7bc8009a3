package com.lead2order.opportunity.productgroup;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.opportunity.testdata.TestJson;
import com.lead2order.testing.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductGroupContractTest {

    private static UUID id(int number) {
        return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number));
    }

    @Test
    void isWhatTheFilesSay() {
        var above = List.of(id(1101));
        var group =
                new ProductGroup(
                        id(1102),
                        new ProductGroupDetails(
                                "MOUNTAIN",
                                "Mountain bikes",
                                id(1101),
                                List.of(new ExternalRef("AW", "1"))),
                        above,
                        null,
                        Instant.EPOCH);
        assertPublished("added", new ProductGroupEvent.Added(id(1102)), group);
        var renamed =
                new ProductGroupDetails(
                        "MOUNTAIN", "Mountain bikes and frames", id(1101), List.of());
        assertPublished(
                "changed", group.change(renamed, above, null, Instant.EPOCH).orElseThrow(), group);
    }

    private static void assertPublished(String fact, ProductGroupEvent event, ProductGroup group) {
        var message = ProductGroupContract.messageFor(event, group);
        assertThat(message.type()).isEqualTo("com.lead2order.product-group." + fact + ".v1");
        Contracts.assertProduces(
                "products", "product-group-" + fact, TestJson.write(message.payload()));
    }
}
