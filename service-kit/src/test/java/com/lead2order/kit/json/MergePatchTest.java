package com.lead2order.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A merge patch ... */
class MergePatchTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder().findAndAddModules().build();
    private static final Validator VALIDATOR =
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();

    static {
        new JsonConventions().customize(MAPPER);
    }

    record Address(@Nullable String street, @Size(max = 10) String city) {}

    record Customer(
            @NotBlank String name,
            @Nullable Integer employees,
            @Valid @Nullable Address address,
            @Nullable List<String> phones) {}

    private static final Customer CUSTOMER =
            new Customer("Muster", 7, new Address("Ring 1", "Berlin"), List.of("1", "2"));

    private final MergePatch patches = new MergePatch(MAPPER, new JsonText(MAPPER), VALIDATOR);

    @Test
    void replacesWhatItNamesAndKeepsTheRest() {
        assertThat(patched("{\"name\":\"Beispiel\"}", CUSTOMER))
                .isEqualTo(new Customer("Beispiel", 7, CUSTOMER.address(), CUSTOMER.phones()));
    }

    @Test
    void removesWithNull() {
        assertThat(patched("{\"employees\":null}", CUSTOMER).employees()).isNull();
    }

    @Test
    void goesIntoObjectsAndReplacesListsWhole() {
        var patched = patched("{\"address\":{\"city\":\"Bonn\"},\"phones\":[\"3\"]}", CUSTOMER);

        assertThat(patched.address()).isEqualTo(new Address("Ring 1", "Bonn"));
        assertThat(patched.phones()).containsExactly("3");
    }

    @Test
    void makesAnObjectWhereThereWasNone() {
        var none = new Customer("Muster", null, null, null);

        assertThat(patched("{\"address\":{\"city\":\"Bonn\",\"street\":null}}", none).address())
                .isEqualTo(new Address(null, "Bonn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"name\"", "7", "null", "true"})
    void isAnObject(String text) {
        assertRefused(text, CUSTOMER, RequestRule.MALFORMED_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"colour\":\"red\"}", "{\"employees\":\"seven\"}"})
    void namesOnlyWhatIsThereInItsForm(String text) {
        assertRefused(text, CUSTOMER, RequestRule.MALFORMED_BODY);
    }

    @Test
    void isCheckedAsIfItWereSentWhole() {
        var refusal =
                assertRefused(
                        "{\"name\":\" \",\"address\":{\"city\":\"Recklinghausen\"}}",
                        CUSTOMER,
                        RequestRule.INVALID_VALUES);

        assertThat(refusal.violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/name", "/address/city");
    }

    @Test
    void isNotRefusedForWhatWasThereBefore() {
        var older = new Customer(" ", 7, null, null);

        assertThat(patched("{\"employees\":8}", older)).isEqualTo(new Customer(" ", 8, null, null));
    }

    @Test
    void ofOursMayChangeTheValueThatIsThere() {
        var patch = MAPPER.createObjectNode();
        patch.putPOJO(
                "employees", (MergePatch.Edit) current -> IntNode.valueOf(current.asInt() + 1));

        assertThat(patches.apply(patch, CUSTOMER, Customer.class).employees()).isEqualTo(8);
    }

    private Customer patched(String patch, Customer current) {
        try {
            return patches.apply(MAPPER.readTree(patch), current, Customer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private RuleViolation assertRefused(String patch, Customer current, RequestRule rule) {
        return assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> patched(patch, current))
                .matches(refusal -> refusal.rule() == rule)
                .actual();
    }
}
