package com.lead2order.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every list takes; which fields it is filtered by differs from list to list. */
final class ListParameters {

    private static final String PAGE = "#/components/schemas/Page";

    private ListParameters() {}

    static void describe(Operation operation) {
        if (!isList(operation)) {
            return;
        }
        add(operation, "limit", "Items of a page, 1 to 500; 50 by default", SchemaType.INTEGER, 50);
        add(
                operation,
                "cursor",
                "nextCursor of the page before, as it is",
                SchemaType.STRING,
                null);
        add(
                operation,
                "sort",
                "Fields to order by, a minus before one that goes down",
                SchemaType.STRING,
                null);
        add(operation, "fields", "The fields of the items to answer with", SchemaType.STRING, "id");
        add(
                operation,
                "count",
                "true counts all items into total, up to a bound: totalIsAtLeast says that there are"
                        + " more",
                SchemaType.BOOLEAN,
                true);
        if (operation.getDescription() == null) {
            operation.setDescription(
                    "Further parameters filter by fields of the items; an unknown one is refused"
                            + " with 400 unknown-parameter, which names it.");
        }
    }

    private static boolean isList(Operation operation) {
        var ok = operation.getResponses().getAPIResponse("200");
        if (ok == null || ok.getContent() == null) {
            return false;
        }
        return ok.getContent().getMediaTypes().values().stream()
                .anyMatch(media ->
                        media.getSchema() != null
                                && media.getSchema().getRef() != null
                                && media.getSchema().getRef().startsWith(PAGE));
    }

    private static void add(
            Operation operation,
            String name,
            String description,
            SchemaType type,
            @Nullable Object example) {
        var parameter =
                OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.QUERY)
                        .description(description)
                        .schema(OASFactory.createSchema().addType(type));
        if (example != null) {
            parameter.setExample(example);
        }
        operation.addParameter(parameter);
    }
}
