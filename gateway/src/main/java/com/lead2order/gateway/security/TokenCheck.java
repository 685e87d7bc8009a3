package com.lead2order.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies bearer tokens with the keys of the login server, on the event loop. A verified token is
 * remembered for a short while, because checking a signature costs more than all the rest of a
 * request; every service verifies it once more. A refused token is never remembered.
 */
@Singleton
public class TokenCheck {
    private static final Pattern SIGNED_TOKEN =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** What the login server calls the user behind a client's own tokens. */
    private static final String SERVICE_ACCOUNT = "service-account-";

    private final HttpAuthenticator authenticator;
    private final Clock clock;
    private final Cache<TokenFingerprint, Caller> verified;

    TokenCheck(HttpAuthenticator authenticator, SecurityConfig config, Clock clock) {
        this.authenticator = authenticator;
        this.clock = clock;
        this.verified =
                Caffeine.newBuilder()
                        .maximumSize(config.verifiedTokens())
                        .executor(Runnable::run)
                        .expireAfter(
                                Expiry.<TokenFingerprint, Caller>creating(
                                        (_, caller) -> trusted(caller, config)))
                        .build();
    }

    /** The token has been refused; the reason is for the operator only. */
    public static final class TokenRefused extends RuntimeException {
        TokenRefused(String reason) {
            super(reason);
        }
    }

    /** The caller, if this token was verified a moment ago. */
    public @Nullable Caller remembered(String token) {
        Caller caller = verified.getIfPresent(TokenFingerprint.of(token));
        return caller != null && caller.tokenExpires().isAfter(clock.instant()) ? caller : null;
    }

    /** Fails with {@link TokenRefused}, or with another error if the login server is away. */
    public Future<Caller> verify(RoutingContext context, String token) {
        if (!isSignedToken(token)) {
            return Future.failedFuture(new TokenRefused("not a signed token"));
        }
        Promise<SecurityIdentity> promise = ContextInternal.current().promise();
        var _ =
                authenticator
                        .attemptAuthentication(context)
                        .subscribe()
                        .with(promise::complete, promise::fail);
        return promise.future().transform(result -> judged(result, token));
    }

    private Future<Caller> judged(
            io.vertx.core.AsyncResult<SecurityIdentity> result, String token) {
        if (result.failed()) {
            Throwable cause = result.cause();
            return Future.failedFuture(
                    isLoginAway(cause) ? cause : new TokenRefused(String.valueOf(cause)));
        }
        if (result.result() == null
                || !(result.result().getPrincipal() instanceof JsonWebToken jwt)) {
            return Future.failedFuture(new TokenRefused("not a signed token"));
        }
        Caller caller = callerOf(jwt);
        verified.put(TokenFingerprint.of(token), caller);
        return Future.succeededFuture(caller);
    }

    /** Three parts in the alphabet of base64url; anything else need not be parsed. */
    private static boolean isSignedToken(String token) {
        return SIGNED_TOKEN.matcher(token).matches();
    }

    private static boolean isLoginAway(Throwable failure) {
        if (failure instanceof OIDCException) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static Caller callerOf(JsonWebToken jwt) {
        String subject = jwt.getSubject();
        String userName = jwt.getClaim("preferred_username");
        return new Caller(
                subject == null ? jwt.getName() : subject,
                userName != null && userName.startsWith(SERVICE_ACCOUNT),
                Instant.ofEpochSecond(jwt.getExpirationTime()));
    }

    private Duration trusted(Caller caller, SecurityConfig config) {
        Duration left = Duration.between(clock.instant(), caller.tokenExpires());
        Duration most = config.verifiedTokenTrust();
        return left.compareTo(most) < 0 ? (left.isNegative() ? Duration.ZERO : left) : most;
    }
}
