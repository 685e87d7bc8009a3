package com.lead2order.kit.concurrency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.sql.Scalars;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answer of a request under its idempotency key, in the transaction of the request
 * itself: a crash leaves either both or neither. What failed is not kept, so a repeat of it runs to
 * its end.
 */
@RetrySafe
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class IdempotencyInterceptor {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final RequestKey requestKey;
    private final Caller caller;
    private final Session session;
    private final ObjectMapper json;

    IdempotencyInterceptor(
            RequestKey requestKey, Caller caller, Session session, ObjectMapper json) {
        this.requestKey = requestKey;
        this.caller = caller;
        this.session = session;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = requestKey.key();
        if (key == null) {
            return invocation.proceed();
        }
        return QuarkusTransaction.joiningExisting().call(() -> once(key, invocation));
    }

    private Object once(String key, InvocationContext invocation) throws Exception {
        var owner = caller.subject();
        if (!lock(owner, key)) {
            throw RequestRule.REQUEST_IN_PROGRESS.violated();
        }
        var stored = stored(owner, key);
        if (stored != null) {
            throw replay(stored);
        }
        var result = invocation.proceed();
        store(owner, key, result);
        return result;
    }

    private boolean lock(String owner, String key) {
        return (boolean)
                Scalars.query(
                                session,
                                "select pg_try_advisory_xact_lock(hashtextextended(:key, 1))",
                                Boolean.class)
                        .setParameter("key", owner + '\n' + key)
                        .getSingleResult();
    }

    private Object @Nullable [] stored(String owner, String key) {
        return session.createNativeQuery(
                        """
                        select request_hash, status, headers, body from idempotency_key
                        where caller = :caller and key = :key
                          and created_at > now() - :kept * interval '1 second'
                        """,
                        Object[].class)
                .setParameter("caller", owner)
                .setParameter("key", key)
                .setParameter("kept", StoredAnswer.KEPT.toSeconds())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private StoredAnswer replay(Object[] stored) throws Exception {
        if (!Arrays.equals((byte[]) stored[0], requestKey.hash())) {
            throw RequestRule.IDEMPOTENCY_KEY_REUSED.violated();
        }
        var answer =
                RestResponse.ResponseBuilder.create(((Number) stored[1]).intValue())
                        .header("Idempotency-Replayed", "true");
        json.readTree((String) stored[2])
                .properties()
                .forEach(header -> answer.header(header.getKey(), header.getValue().asText()));
        if (stored[3] != null) {
            JsonNode body = json.readTree((String) stored[3]);
            answer.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return new StoredAnswer(answer.build());
    }

    private void store(String owner, String key, @Nullable Object result) throws Exception {
        var response = result instanceof RestResponse<?> given ? given : null;
        var body = response == null ? result : response.getEntity();
        Map<String, String> headers = new LinkedHashMap<>();
        if (response != null) {
            for (var name : KEPT_HEADERS) {
                var value = response.getHeaders().getFirst(name);
                if (value != null) {
                    headers.put(name, value.toString());
                }
            }
        }
        session.createNativeMutationQuery(
                        """
                        insert into idempotency_key (caller, key, request_hash, status, headers, body, created_at)
                        values (:caller, :key, :hash, :status, :headers, :body, now())
                        on conflict (caller, key) do update set request_hash = excluded.request_hash,
                            status = excluded.status, headers = excluded.headers,
                            body = excluded.body, created_at = excluded.created_at
                        """)
                .setParameter("caller", owner)
                .setParameter("key", key)
                .setParameter("hash", requestKey.hash())
                .setParameter(
                        "status",
                        response == null ? (body == null ? 204 : 200) : response.getStatus())
                .setParameter("headers", json.writeValueAsString(headers))
                .setParameter("body", body == null ? null : json.writeValueAsString(body))
                .executeUpdate();
    }
}
