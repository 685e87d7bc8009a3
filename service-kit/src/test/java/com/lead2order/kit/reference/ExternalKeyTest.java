package com.lead2order.kit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.kit.rule.RuleViolation;
import jakarta.validation.Validation;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalKeyTest {

    @Nested
    class IsAcceptedAndRefusedAlike {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1",
                    "4711",
                    "a b",
                    "ä/ö?#%",
                    "日本",
                    "0000000001",
                    "a\u00a0b",
                    "😀",
                    "%20"
                })
        void asAKey(String key) {
            assertThat(ExternalKey.Check.isValid(key, ExternalKey.MAX_LENGTH)).isTrue();
            assertThat(ExternalRef.ofPath("SAP", key).key()).isEqualTo(key);
            assertThat(violations(new ExternalRef("SAP", key))).isZero();
            assertThat(violations(Reference.to("SAP", key))).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    " 1",
                    "1 ",
                    "\t1",
                    "1\n",
                    ".",
                    "..",
                    "a\u0000b",
                    "a\u0007b",
                    "a\u007fb",
                    "a\u0085b",
                    "\u00a01",
                    "1\u3000",
                    "\u20281"
                })
        void asNone(String key) {
            assertThat(ExternalKey.Check.isValid(key, ExternalKey.MAX_LENGTH)).isFalse();
            assertThatThrownBy(() -> ExternalRef.ofPath("SAP", key))
                    .isInstanceOf(RuleViolation.class);
            assertThatThrownBy(() -> ExternalRef.ofPath(key, "1"))
                    .isInstanceOf(RuleViolation.class);
            assertThat(violations(new ExternalRef("SAP", key))).isOne();
            assertThat(violations(new ExternalRef(key, "1"))).isOne();
            assertThat(violations(Reference.to("SAP", key))).isOne();
        }

        @Test
        void upToItsLength() {
            var longest = "k".repeat(200);
            assertThat(violations(new ExternalRef("S".repeat(64), longest))).isZero();
            assertThat(ExternalRef.ofPath("SAP", longest).key()).isEqualTo(longest);
            assertThat(violations(new ExternalRef("S".repeat(65), longest + 'k'))).isEqualTo(2);
            assertThatThrownBy(() -> ExternalRef.ofPath("SAP", longest + 'k'))
                    .isInstanceOf(RuleViolation.class);
        }
    }

    @Nested
    class AReference {

        @Test
        void isEitherAnIdOrAKey() {
            assertThat(Reference.to(UUID.randomUUID()).isUnambiguous()).isTrue();
            assertThat(Reference.to("SAP", "1").isUnambiguous()).isTrue();
            assertThat(new Reference(UUID.randomUUID(), "SAP", "1").isUnambiguous()).isFalse();
            assertThat(new Reference(null, "SAP", null).isUnambiguous()).isFalse();
            assertThat(new Reference(null, null, null).isUnambiguous()).isFalse();
        }
    }

    private static int violations(Object value) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(value).size();
        }
    }
}
