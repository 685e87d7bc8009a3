package com.lead2order.kit.concurrency;

import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.sql.StorableText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** The idempotency key of the current request and the hash of what was asked under it. */
@RequestScoped
public class RequestKey {

    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 255;

    private @Nullable String key;
    private byte @Nullable [] hash;

    @Nullable String key() {
        return key;
    }

    byte[] hash() {
        return hash == null ? new byte[0] : hash;
    }

    void set(String newKey, byte[] newHash) {
        key = newKey;
        hash = newHash;
    }

    /**
     * Reads the key and hashes method, path and body before the body is turned into an object. What
     * is not {@link RetrySafe} keeps its body unread: it may be a stream.
     */
    static class Reader {

        private final RequestKey requestKey;

        Reader(RequestKey requestKey) {
            this.requestKey = requestKey;
        }

        @ServerRequestFilter
        void read(ContainerRequestContext request, ResourceInfo resource) throws IOException {
            var key = request.getHeaderString(HEADER);
            if (key == null || request.getMethod().equals("GET")) {
                return;
            }
            if (key.isBlank() || key.length() > MAX_LENGTH || !StorableText.isStorable(key)) {
                throw RequestRule.INVALID_HEADER.violatedAt(HEADER, "wrong-length", 1, MAX_LENGTH);
            }
            if (!isRetrySafe(resource)) {
                return;
            }
            var body =
                    request.getEntityStream() == null
                            ? new byte[0]
                            : request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            // not the host: a repeat may come another way
            var uri = request.getUriInfo().getRequestUri();
            var asked = request.getMethod() + ' ' + uri.getRawPath() + '?' + uri.getRawQuery();
            var digest = sha256();
            digest.update(asked.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            requestKey.set(key, digest.digest(body));
        }

        private static boolean isRetrySafe(ResourceInfo resource) {
            return resource.getResourceClass().isAnnotationPresent(RetrySafe.class)
                    || resource.getResourceMethod().isAnnotationPresent(RetrySafe.class);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
