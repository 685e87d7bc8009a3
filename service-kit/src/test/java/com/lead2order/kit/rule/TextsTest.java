package com.lead2order.kit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The title of a rule ... */
class TextsTest {

    private final Texts texts = new Texts();

    @Test
    void isInTheFirstLanguageThatWeHave() {
        assertThat(title(Locale.GERMANY)).startsWith("Der Datensatz hat sich geändert");
        assertThat(title(Locale.FRENCH, Locale.GERMAN)).startsWith("Der Datensatz");
        assertThat(title(Locale.ENGLISH, Locale.GERMAN)).startsWith("The record has changed");
        assertThat(title(Locale.FRENCH)).startsWith("The record has changed");
        assertThat(title()).startsWith("The record has changed");
    }

    @ParameterizedTest
    @EnumSource
    void isThereInGerman(RequestRule rule) {
        assertThat(texts.title(rule, List.of(Locale.GERMAN)))
                .isNotBlank()
                .isNotEqualTo(rule.title());
    }

    private String title(Locale... acceptable) {
        return texts.title(RequestRule.STALE_VERSION, List.of(acceptable));
    }
}
