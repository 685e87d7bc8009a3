package com.lead2order.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The bodies of upserts: as those of new records, but nothing is required, and null clears. */
final class UpsertBodies {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String REFERENCE = "Reference";

    /** What a method says with {@link UpsertOf}. */
    record Upsert(String type, List<String> links) {}

    private final Components components;
    private final Sample sample;

    UpsertBodies(Components components) {
        this.components = components;
        this.sample = new Sample(components.getSchemas());
    }

    void describe(Operation operation, @Nullable Upsert upsert) {
        var whole = upsert == null ? null : components.getSchemas().get(upsert.type());
        if (upsert == null || whole == null || operation.getRequestBody() == null) {
            return;
        }
        if (!upsert.links().isEmpty() && !components.getSchemas().containsKey(REFERENCE)) {
            components.addSchema(REFERENCE, reference());
        }
        var body =
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .description(
                                "On a record that is there, members that are not named stay as they are and null clears; a new one needs what a create needs")
                        .properties(properties(whole, upsert.links()));
        operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(media -> set(media, body, whole));
    }

    private void set(MediaType media, Schema body, Schema whole) {
        media.schema(body);
        if (media.getExample() == null) {
            media.setExample(sample.of(whole, Set.of()));
        }
    }

    private Map<String, Schema> properties(Schema whole, List<String> links) {
        var properties = new HashMap<>(whole.getProperties());
        for (var link : links) {
            var dot = link.indexOf('.');
            if (dot < 0) {
                properties.put(link, OASFactory.createSchema().ref(SCHEMAS + REFERENCE));
            } else {
                var list = link.substring(0, dot);
                var element = resolved(Objects.requireNonNull(properties.get(list)).getItems());
                var members = new HashMap<>(element.getProperties());
                members.put(
                        link.substring(dot + 1),
                        OASFactory.createSchema().ref(SCHEMAS + REFERENCE));
                var required =
                        new ArrayList<>(
                                element.getRequired() == null ? List.of() : element.getRequired());
                required.remove(link.substring(dot + 1) + "Id");
                properties.put(
                        list,
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(
                                        OASFactory.createSchema()
                                                .addType(SchemaType.OBJECT)
                                                .properties(members)
                                                .required(required)));
            }
        }
        return properties;
    }

    private Schema resolved(Schema schema) {
        return schema.getRef() == null
                ? schema
                : Objects.requireNonNull(
                        components.getSchemas().get(schema.getRef().substring(SCHEMAS.length())));
    }

    private static Schema reference() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Names a record: by id, or by its key in another system")
                .addProperty("id", text().format("uuid"))
                .addProperty("system", text())
                .addProperty("key", text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
