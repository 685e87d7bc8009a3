package com.lead2order.testing.planted;

import com.lead2order.testing.planted.validation.constraints.Given;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Takes any sign of its money, and constrains the name of a type only. */
record PlantedBody(@Valid Money money, PlantedBody.@Given Kind kind) {

    @Retention(RetentionPolicy.RUNTIME)
    @interface Valid {}

    record Money(String amount) {}

    enum Kind {
        ONE
    }
}
