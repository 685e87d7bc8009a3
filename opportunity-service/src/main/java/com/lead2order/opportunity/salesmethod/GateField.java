package com.lead2order.opportunity.salesmethod;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.lead2order.kit.rule.NotReadable;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a stage can ask of an opportunity; written as the field of the opportunity is named. */
public enum GateField {
    PRIMARY_CONTACT("primaryContactId", "a primary contact"),
    CUSTOMER_NEED("customerNeed", "what the customer needs"),
    AMOUNT("amount", "an amount"),
    CLOSE_DATE("closeDate", "a close date"),
    NEXT_STEP("nextStep", "the next step"),
    NEXT_STEP_DATE("nextStepDate", "the date of the next step"),
    OWNER("ownerId", "an owner");

    private final String field;
    private final String meaning;

    GateField(String field, String meaning) {
        this.field = field;
        this.meaning = meaning;
    }

    /** The name of the opportunity's field. */
    @JsonValue
    public String field() {
        return field;
    }

    /** The code of the violation where the field is missing. */
    public String code() {
        return "gate-needs-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is missing, for a person. */
    public String meaning() {
        return meaning;
    }

    /** The gate field of that name. */
    @JsonCreator
    static GateField of(String field) {
        return Arrays.stream(values())
                .filter(known -> known.field.equals(field))
                .findFirst()
                .orElseThrow(() ->
                        new NotReadable(
                                "unknown-value",
                                Arrays.stream(values())
                                        .map(GateField::field)
                                        .collect(Collectors.joining(", "))));
    }
}
