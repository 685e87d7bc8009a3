package com.lead2order.opportunity.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.opportunity.testdata.TestJson;
import com.lead2order.testing.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductContractTest {

    private static UUID id(int number) {
        return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number));
    }

    private static ProductDetails details(boolean active) {
        return new ProductDetails(
                "BK-M82S-38",
                "Mountain-100 Silver, 38",
                id(1102),
                "EA",
                active,
                List.of(new ExternalRef("AW", "771")));
    }

    @Test
    void isWhatTheFilesSay() {
        var path = List.of(id(1101), id(1102));
        var product = new Product(id(1001), details(true), path, null, Instant.EPOCH);
        assertPublished("added", new ProductEvent.Added(id(1001)), product);
        var changed = product.change(details(false), path, null, Instant.EPOCH).orElseThrow();
        assertPublished("changed", changed, product);
        assertThat(product.change(details(false), path, null, Instant.EPOCH)).isEmpty();
    }

    private static void assertPublished(String fact, ProductEvent event, Product product) {
        var message = ProductContract.messageFor(event, product);
        assertThat(message.type()).isEqualTo("com.lead2order.product." + fact + ".v1");
        Contracts.assertProduces("products", "product-" + fact, TestJson.write(message.payload()));
    }
}
