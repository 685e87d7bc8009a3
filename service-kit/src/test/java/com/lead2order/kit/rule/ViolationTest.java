package com.lead2order.kit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A violation ... */
class ViolationTest {

    private static final List<Locale> GERMAN = List.of(Locale.GERMANY);

    @Test
    void isSaidInEveryLanguageUnderOneCode() {
        var violation = new Violation("/name", "too-long", 200);

        assertThat(violation.code()).isEqualTo("too-long");
        assertThat(violation.message()).isEqualTo("must have at most 200 characters");
        assertThat(violation.in(GERMAN).message()).isEqualTo("darf höchstens 200 Zeichen haben");
        assertThat(violation.in(GERMAN).code()).isEqualTo("too-long");
    }

    @Test
    void keepsAnEnglishTextAndGetsTheCodeOfItsRule() {
        var refusal = RequestRule.INVALID_VALUES.violatedAt("/reason", "must say why: it {0}");

        var violation = refusal.violations(GERMAN).getFirst();
        assertThat(violation.code()).isEqualTo("invalid-values");
        assertThat(violation.message()).isEqualTo("must say why: it {0}");
    }

    @Test
    void listsSeveralValuesWithCommas() {
        assertThat(new Violation("/a", "unknown-value", List.of("A", "B")).message())
                .isEqualTo("must be one of A, B");
    }

    @Test
    void survivesBeingStored() throws JsonProcessingException {
        var json = new ObjectMapper();
        var stored = json.writeValueAsString(new Violation("/qty", "not-positive"));

        assertThat(stored)
                .isEqualTo(
                        "{\"pointer\":\"/qty\",\"code\":\"not-positive\","
                                + "\"message\":\"must be more than 0\"}");
        assertThat(json.readValue(stored, Violation.class).code()).isEqualTo("not-positive");
    }

    @Test
    void isReadAsItWasStoredBeforeThereWereCodes() throws JsonProcessingException {
        var stored = "{\"pointer\":\"/qty\",\"message\":\"must be more than nothing\"}";

        assertThat(new ObjectMapper().readValue(stored, Violation.class).message())
                .isEqualTo("must be more than nothing");
    }
}
