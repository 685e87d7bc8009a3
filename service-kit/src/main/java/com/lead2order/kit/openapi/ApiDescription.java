package com.lead2order.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.IndexView;

/** Completes the OpenAPI document of a service by the conventions that all our APIs follow. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String LOGIN = "SecurityScheme";

    private final ResourceMethods methods;

    /** Quarkus makes the filter with the index of the service's classes. */
    public ApiDescription(IndexView index) {
        methods = ResourceMethods.in(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents();
        if (components == null || components.getSchemas() == null || api.getPaths() == null) {
            return;
        }
        JsonTypes.correct(components);
        Refusals.describe(components);
        var upserts = new UpsertBodies(components);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations()
                                .forEach((verb, operation) ->
                                        upserts.describe(operation, methods.upsertOf(verb, path))));
        var examples = new BodyExamples(api);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations()
                                .forEach((verb, operation) -> {
                                    complete(operation, verb, path);
                                    examples.addTo(operation, path);
                                }));
    }

    private void complete(Operation operation, HttpMethod verb, String path) {
        var names = new OperationNames(path);
        if (operation.getOperationId() == null) {
            operation.setOperationId(names.id(verb));
        }
        operation.setSummary(names.summary(operation.getSummary()));
        operation.setTags(names.tags(operation.getTags()));
        Headers.describe(operation, verb, methods.marksOf(verb, path));
        ListParameters.describe(operation);
        AnswerStatus.correct(operation, verb, path);
        var permissions = methods.permissionsOf(verb, path);
        if (!permissions.isEmpty() && operation.getSecurity() != null) {
            SecurityRequirement login = OASFactory.createSecurityRequirement();
            login.setSchemes(Map.of(LOGIN, permissions));
            operation.setSecurity(List.of(login));
        }
        Refusals.addTo(operation, verb, path, permissions);
    }
}
