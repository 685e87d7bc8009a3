package com.lead2order.kit.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.kit.rule.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, 8.8.3 and 13.1. */
class EntityTagsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    *               | true  | true
                    "3"             | true  | true
                    W/"3"           | false | true
                    "1", "3"        | true  | true
                    "1","2" ,"3"    | true  | true
                    W/"3", "1"      | false | true
                    "a,b", "3"      | true  | true
                    , "3",          | true  | true
                    "4"             | false | false
                    "33"            | false | false
                    "x"             | false | false
                    ""              | false | false
                    """)
    void matchAVersion(String header, boolean strongly, boolean weakly) {
        var tags = EntityTags.of(header).orElseThrow();

        assertThat(tags.matchStrongly("\"3\"")).isEqualTo(strongly);
        assertThat(tags.matchWeakly("\"3\"")).isEqualTo(weakly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3", "\"3", "3\"", "w/\"3\"", "*, \"3\"", "\"3\" \"4\"", "\"a b\"", "W/*"})
    void areRefusedWhereTheyAreNone(String header) {
        assertThat(EntityTags.of(header)).isEmpty();
        assertThatThrownBy(() -> new IfMatch(header).require(3))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("header");
    }
}
