package com.lead2order.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.testing.MessageRules;
import org.junit.jupiter.api.Test;

/** What this module says about values ... */
class MessagesTest {

    @Test
    void hasACodeAndATextInEnglishAndInGerman() {
        assertThat(MessageRules.complaints()).isEmpty();
    }
}
