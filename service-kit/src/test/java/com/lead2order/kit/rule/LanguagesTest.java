package com.lead2order.kit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages of a request ... */
class LanguagesTest {

    @Test
    void areSortedByQuality() {
        assertThat(Languages.of("fr;q=0.1, de-AT;q=0.8, en"))
                .containsExactly(Locale.ENGLISH, Locale.forLanguageTag("de-AT"), Locale.FRENCH);
    }

    @Test
    void areWithoutThoseThatAreRefused() {
        assertThat(Languages.of("de;q=0, en")).containsExactly(Locale.ENGLISH);
    }

    @Test
    void areWithoutWhatIsNoLanguage() {
        assertThat(Languages.of("§$%, de, en;q=hello, ;;;, -")).containsExactly(Locale.GERMAN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", ";q=1", "\u0000", "123456789", "de;q=1e9"})
    void areNoneWhereTheHeaderIsJunk(@Nullable String header) {
        assertThat(Languages.of(header)).isEmpty();
    }
}
