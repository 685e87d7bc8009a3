package com.lead2order.kit.openapi;

import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.GET;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The request headers that work wherever a resource carries our annotations. */
final class Headers {

    private Headers() {}

    static void describe(Operation operation, HttpMethod verb, Set<String> marks) {
        if (verb != GET && marks.contains("RetrySafe")) {
            add(
                    operation,
                    "Idempotency-Key",
                    "A repeat with the same key within 24 hours gets the first answer again",
                    "4b1c3c0e-order-4711");
        }
        if (marks.contains("AwaitsArrival")) {
            add(
                    operation,
                    "Prefer",
                    verb == GET
                            ? "Waits up to ten seconds for a record that another service is"
                                    + " creating"
                            : "Waits up to ten seconds, one without this header, for records that"
                                    + " the body names and another service is creating",
                    "wait=5");
        }
    }

    private static void add(Operation operation, String name, String description, String example) {
        var known = operation.getParameters();
        if (known != null && known.stream().anyMatch(it -> name.equals(it.getName()))) {
            return;
        }
        operation.addParameter(
                OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.HEADER)
                        .description(description)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                        .example(example));
    }
}
