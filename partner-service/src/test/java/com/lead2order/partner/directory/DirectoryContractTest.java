package com.lead2order.partner.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.testing.Contracts;
import org.junit.jupiter.api.Test;

class DirectoryContractTest {

    private static final JsonMapper READER =
            JsonMapper.builder()
                    .findAndAddModules()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    @Test
    void readsAccounts() {
        var account =
                Contracts.exampleAs(
                        "accounts", "account-opened", READER, KnownAccounts.AccountV1.class);
        assertThat(account.id()).isNotNull();
        assertThat(account.name()).isNotBlank();
        assertThat(account.externalRefs()).isNotNull();
    }

    @Test
    void readsProducts() {
        var product =
                Contracts.exampleAs(
                        "products", "product-added", READER, KnownProducts.ProductV1.class);
        assertThat(product.id()).isNotNull();
        assertThat(product.name()).isNotBlank();
        assertThat(product.externalRefs()).isNotNull();
    }

    @Test
    void readsPeople() {
        var person =
                Contracts.exampleAs(
                        "organisation", "person-registered", READER, KnownPeople.PersonV1.class);
        assertThat(person.id()).isNotNull();
        assertThat(person.name()).isNotBlank();
        assertThat(person.externalRefs()).isNotNull();
    }
}
