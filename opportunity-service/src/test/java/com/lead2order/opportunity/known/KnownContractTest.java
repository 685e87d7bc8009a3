package com.lead2order.opportunity.known;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.opportunity.testdata.TestJson;
import com.lead2order.testing.Contracts;
import org.junit.jupiter.api.Test;

class KnownContractTest {

    @Test
    void accountsAreReadAsTheyArePublished() {
        var account =
                Contracts.exampleAs(
                        "accounts",
                        "account-opened",
                        TestJson.reader(),
                        AccountFeed.AccountV1.class);
        assertThat(account.name()).isEqualTo("Nordwind AG");
        assertThat(account.externalRefs()).containsExactly(new ExternalRef("SAP", "4711"));
    }

    @Test
    void contactsAreReadAsTheyArePublished() {
        var contact =
                Contracts.exampleAs(
                        "contacts",
                        "contact-registered",
                        TestJson.reader(),
                        ContactFeed.ContactV1.class);
        assertThat(contact.name()).isEqualTo("Nora Nord");
    }
}
