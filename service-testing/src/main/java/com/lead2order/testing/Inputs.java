package com.lead2order.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes requests out of a description: good ones first, to have records, then bad ones. */
final class Inputs {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> OTHER_METHODS =
            List.of("HEAD", "OPTIONS", "TRACE", "GET", "POST", "PUT", "PATCH", "DELETE", "BREW");
    private static final List<String> PARAMETERS =
            List.of(
                    "q,status,ownerId,accountId,updatedSince,externalRef,amountMin,amountMax,currency,",
                    "estimatedAmountMin,closeDateFrom,closeDateTo,orderDateFrom,bookedTo,asOf,period,unit,",
                    "person,territory,since,topic,state,partnerId,sourceSystem,externalOrderNo,compare,",
                    "groupBy,ids,limit,cursor,sort,fields,count,opportunityId,creditedUnitId,expand,type");

    /** How a request is sent while records are made. */
    interface Sender {
        Wire.Answer send(Ask ask) throws IOException;
    }

    private record Operation(
            String name,
            String method,
            String path,
            List<String> parameters,
            @Nullable String type,
            @Nullable JsonNode example) {

        boolean isJson() {
            return type != null && type.endsWith("json") && !type.endsWith("ndjson");
        }

        String collection() {
            return path.replaceAll("/\\{.*", "");
        }
    }

    private final ObjectMapper json = new ObjectMapper();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, JsonNode> good = new HashMap<>();
    private final Map<String, String> cursors = new HashMap<>();
    private final List<String> names = List.of(String.join("", PARAMETERS).split(",", -1));
    private final Random random;
    private final Nonsense nonsense;

    Inputs(JsonNode description, Random random) {
        this.random = random;
        this.nonsense = new Nonsense(random);
        description
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        add(
                                                operation.getKey(),
                                                path.getKey(),
                                                operation.getValue())));
    }

    private void add(String method, String path, JsonNode operation) {
        if (!METHODS.contains(method) || operation.toString().contains("text/event-stream")) {
            return;
        }
        var parameters = new ArrayList<String>();
        operation
                .path("parameters")
                .forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")) {
                        parameters.add(parameter.path("name").asText());
                    }
                });
        var content = operation.at("/requestBody/content");
        var type = content.isEmpty() ? null : content.fieldNames().next();
        operations.add(
                new Operation(
                        method.toUpperCase(Locale.ROOT) + " " + path,
                        method.toUpperCase(Locale.ROOT),
                        path,
                        parameters,
                        type,
                        type == null ? null : content.path(type).path("example")));
    }

    /** Creates a record by each operation that can, and reads what lists have. */
    void prepare(Sender sender) throws IOException {
        for (var operation : operations) {
            if (operation.isJson()
                    && operation.method().matches("POST|PUT")
                    && !operation.path().contains("{id}")) {
                create(operation, sender);
            }
        }
        for (var operation : operations) {
            if (operation.method().equals("GET") && !operation.path().contains("{")) {
                read(operation, sender);
            }
        }
    }

    /** Sends the example and takes away, one by one, what is not acceptable here. */
    private void create(Operation operation, Sender sender) throws IOException {
        if (!(operation.example() instanceof ObjectNode example)) {
            return;
        }
        var body = example.deepCopy();
        for (int i = 0; i < 6; i++) {
            var answer = sender.send(request(operation, body).with("Prefer", "wait=0"));
            if (answer.status() < 300) {
                good.put(operation.name(), body);
                return;
            }
            var before = body.size();
            json.readTree(answer.body())
                    .path("errors")
                    .forEach(
                            error -> body.remove(error.path("pointer").asText().split("/", -1)[1]));
            if (answer.status() >= 500 || body.size() == before) {
                return;
            }
        }
    }

    private void read(Operation operation, Sender sender) throws IOException {
        var answer = sender.send(request(operation, null));
        if (answer.status() == 200 && answer.body().startsWith("{")) {
            var page = json.readTree(answer.body());
            var found = new ArrayList<String>();
            page.path("items").forEach(item -> found.add(item.path("id").asText()));
            ids.put(operation.path(), found);
            var one = sender.send(request(operation, null).target(operation.path() + "?limit=1"));
            cursors.put(
                    operation.path(),
                    json.readTree(one.body().isEmpty() ? "{}" : one.body())
                            .path("nextCursor")
                            .asText());
        }
    }

    /** The next bad request, or one that is good but for something small. */
    Ask next() throws IOException {
        var operation = operations.get(random.nextInt(operations.size()));
        var ask = request(operation, body(operation)).with("Prefer", "wait=0");
        if (random.nextInt(3) > 0) {
            ask = ask.with("If-Match", "*");
        }
        return switch (random.nextInt(operation.isJson() ? 12 : 6)) {
            case 0 -> ask.with(nonsense.headerName(), nonsense.header());
            case 1 ->
                    ask.with("Accept", nonsense.header())
                            .with("Accept-Language", nonsense.header());
            case 2 -> ask.target(badPath(operation));
            case 3 -> ask.target(ask.target() + "?" + badQuery(operation));
            case 4 -> withBody(ask, operation);
            case 5 ->
                    random.nextInt(3) == 0
                            ? ask.method(OTHER_METHODS.get(random.nextInt(OTHER_METHODS.size())))
                            : ask.target(ask.target() + "?" + badQuery(operation));
            default -> changed(ask, operation);
        };
    }

    private Ask withBody(Ask ask, Operation operation) throws JsonProcessingException {
        if (operation.type() == null) {
            return ask.body("application/json", nonsense.broken("{\"name\":\"n\"}"));
        }
        var body = operation.isJson() ? written(body(operation)) : line(operation);
        return random.nextInt(4) == 0
                ? ask.body(nonsense.header(), body.getBytes(UTF_8))
                : ask.body(operation.type(), nonsense.broken(body));
    }

    /** A good body with one, two or three of its values replaced. */
    private Ask changed(Ask ask, Operation operation) throws IOException {
        var body = body(operation);
        if (body == null) {
            return ask;
        }
        var changed = body.deepCopy();
        for (int i = 0; i <= random.nextInt(3); i++) {
            change(changed);
        }
        return ask.body(String.valueOf(operation.type()), written(changed).getBytes(UTF_8));
    }

    private void change(JsonNode body) {
        if (body instanceof ObjectNode object) {
            var fields = new ArrayList<String>();
            object.fieldNames().forEachRemaining(fields::add);
            var field =
                    fields.isEmpty() || random.nextInt(12) == 0
                            ? names.get(random.nextInt(names.size()))
                            : fields.get(random.nextInt(fields.size()));
            var value = object.path(field);
            if (value.isContainerNode() && !value.isEmpty() && random.nextInt(3) > 0) {
                change(value);
            } else if (random.nextInt(10) == 0) {
                object.remove(field);
            } else {
                object.putRawValue(field, new RawValue(nonsense.value()));
            }
        } else if (body instanceof ArrayNode array && !array.isEmpty()) {
            var index = random.nextInt(array.size());
            if (array.get(index).isContainerNode() && random.nextInt(3) > 0) {
                change(array.get(index));
            } else {
                array.setRawValue(index, new RawValue(nonsense.value()));
            }
        }
    }

    private String badPath(Operation operation) {
        if (!operation.path().contains("{")) {
            return operation.path() + "/" + nonsense.pathStep();
        }
        return operation
                .path()
                .replaceFirst(
                        "\\{\\w+}", java.util.regex.Matcher.quoteReplacement(nonsense.pathStep()))
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private String badQuery(Operation operation) throws JsonProcessingException {
        var known = operation.parameters();
        var cursor = cursors.getOrDefault(operation.path(), "");
        if (!cursor.isEmpty() && random.nextInt(4) == 0) {
            return "cursor=" + spoiled(cursor);
        }
        var name =
                known.isEmpty() || random.nextBoolean()
                        ? names.get(random.nextInt(names.size()))
                        : known.get(random.nextInt(known.size()));
        var more = random.nextInt(6) == 0 ? "&" + name + "=" + nonsense.query() : "";
        return name + "=" + nonsense.query() + more;
    }

    /** A cursor of the list itself with another value in it. */
    private String spoiled(String cursor) throws JsonProcessingException {
        var parts = partsOf(cursor);
        if (parts instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), array.textNode(nonsense.text()));
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.toString().getBytes(UTF_8));
    }

    /** A cursor that is no list of sort values, such as a position, is one part. */
    private JsonNode partsOf(String cursor) throws JsonProcessingException {
        try {
            return json.readTree(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
        } catch (IllegalArgumentException position) {
            return json.createArrayNode().add(cursor);
        }
    }

    private @Nullable JsonNode body(Operation operation) {
        return good.getOrDefault(operation.name(), operation.isJson() ? operation.example() : null);
    }

    private String line(Operation operation) throws JsonProcessingException {
        var lines = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            var example = operation.example();
            var line =
                    example == null || !example.isTextual()
                            ? json.createObjectNode()
                            : json.readTree(example.asText());
            change(line);
            lines.append(written(line)).append('\n');
        }
        return lines.toString();
    }

    private Ask request(Operation operation, @Nullable JsonNode body) {
        var found = ids.getOrDefault(operation.collection(), List.of());
        var id =
                found.isEmpty()
                        ? UUID.randomUUID().toString()
                        : found.get(random.nextInt(found.size()));
        var path =
                operation
                        .path()
                        .replace("{id}", id)
                        .replaceAll("\\{\\w+}", "K" + random.nextInt(1000));
        var ask = Ask.of(operation.name(), operation.method(), path);
        return body == null || operation.type() == null
                ? ask
                : ask.body(operation.type(), written(body).getBytes(UTF_8));
    }

    private String written(@Nullable JsonNode body) {
        try {
            return body == null ? "" : json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
