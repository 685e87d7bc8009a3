package com.lead2order.kit.openapi;

import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.POST;
import static org.eclipse.microprofile.openapi.models.PathItem.HttpMethod.PUT;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The status of an answer that went well. Java only shows what is answered; that a POST to a
 * collection creates, and that an import is only accepted, is the convention of our APIs.
 */
final class AnswerStatus {

    private static final String OK = "200";

    private AnswerStatus() {}

    static void correct(Operation operation, HttpMethod verb, String path) {
        var responses = operation.getResponses();
        var ok = responses.getAPIResponse(OK);
        if (ok == null) {
            return;
        }
        var segments = path.substring(ResourceMethods.API.length() + 1).split("/", -1);
        if (verb == POST && segments.length == 1) {
            var isImport = segments[0].endsWith("-imports");
            responses.removeAPIResponse(OK);
            responses.addAPIResponse(
                    isImport ? "202" : "201",
                    isImport
                            ? located(ok, "Accepted; Location shows how far it is")
                            : located(ok, "Created"));
        } else if (verb == PUT && path.contains("/external/")) {
            ok.setDescription("Changed, or the same as before");
            responses.addAPIResponse("201", located(ok, "Created"));
        }
    }

    private static APIResponse located(APIResponse ok, String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(ok.getContent())
                .addHeader(
                        "Location",
                        OASFactory.createHeader()
                                .description("Where it is")
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
}
