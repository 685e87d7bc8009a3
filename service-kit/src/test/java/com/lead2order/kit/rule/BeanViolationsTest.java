package com.lead2order.kit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What bean validation finds ... */
class BeanViolationsTest {

    private static final Validator VALIDATOR =
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();

    record Sent(@JsonUnwrapped @Valid Details details, @NotNull String owner) {}

    record Details(
            @NotBlank @JsonProperty("title") String name,
            @Valid List<Place> places,
            List<@Size(max = 2) String> codes,
            Map<String, @NotNull String> labels) {}

    record Place(@Nullable String city, @Nullable String zip) {

        @JsonIgnore
        @AssertTrue(message = "ambiguous-reference") public boolean isUnambiguous() {
            return city == null || zip == null;
        }
    }

    record Values(
            @Size(max = 2) String longText,
            @Size(min = 2, max = 3) List<String> list,
            @Max(7) int number,
            @Positive BigDecimal price,
            @Digits(integer = 1, fraction = 1) BigDecimal rate,
            @Email String mail,
            @Pattern(regexp = "[A-Z]+") String form,
            @Pattern(regexp = "[A-Z]{2}", message = "must be a country") String country) {}

    @Test
    void isPointedAtAsItWasSent() {
        var labels = new java.util.HashMap<String, @Nullable String>();
        labels.put("a/b", null);
        var sent =
                new Sent(
                        new Details(
                                " ",
                                List.of(new Place(null, null), new Place("Ulm", "89073")),
                                List.of("A", "BCD"),
                                labels),
                        "me");

        assertThat(violations(sent))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        tuple("/codes/1", "too-long"),
                        tuple("/labels/a~1b", "required"),
                        tuple("/places/1", "ambiguous-reference"),
                        tuple("/title", "blank"));
    }

    @Test
    void hasACodeForEachConstraint() {
        var values =
                new Values(
                        "abc",
                        List.of(),
                        8,
                        BigDecimal.ZERO,
                        new BigDecimal("1.25"),
                        "nobody",
                        "x",
                        "x");

        assertThat(violations(values))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        tuple("/country", "invalid-values"),
                        tuple("/form", "wrong-form"),
                        tuple("/list", "wrong-count"),
                        tuple("/longText", "too-long"),
                        tuple("/mail", "email-expected"),
                        tuple("/number", "too-large"),
                        tuple("/price", "not-positive"),
                        tuple("/rate", "too-many-digits"));
    }

    @Test
    void isSaidInGermanToo() {
        assertThat(
                        violations(new Sent(new Details(" ", List.of(), List.of(), Map.of()), "me"))
                                .getFirst()
                                .in(List.of(Locale.GERMAN))
                                .message())
                .isEqualTo("darf nicht leer sein");
    }

    private static List<Violation> violations(Record value) {
        return BeanViolations.of(new ConstraintViolationException(VALIDATOR.validate(value)))
                .violations();
    }
}
