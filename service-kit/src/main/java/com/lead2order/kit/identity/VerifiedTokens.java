package com.lead2order.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Trusts a token for a minute after its signature was verified, since that takes a fifth of a small
 * request and a client sends the same token again and again. It is asked for its expiry each time.
 * A token that was refused is never remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {

    /** For so long a token is accepted after the login server has withdrawn its key. */
    private static final Duration TRUST = Duration.ofMinutes(1);

    private static final int AT_MOST = 1_000;

    /** Three parts in the alphabet of base64url; anything else is no token of ours. */
    private static final Pattern SIGNED =
            Pattern.compile(
                    "[Bb][Ee][Aa][Rr][Ee][Rr] +[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** What a verified token says. */
    private record Verified(JsonWebToken token, Set<String> roles) {

        boolean isValid(Instant now) {
            return now.isBefore(Instant.ofEpochSecond(token.getExpirationTime()));
        }
    }

    private final OidcAuthenticationMechanism login;
    private final Permissions permissions;
    private final Clock clock;
    private final Cache<String, Verified> byAuthorization =
            Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(TRUST).build();

    VerifiedTokens(OidcAuthenticationMechanism login, Permissions permissions, Clock clock) {
        this.login = login;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager identityProviders) {
        var authorization = request.request().getHeader("Authorization");
        if (authorization == null) {
            return login.authenticate(request, identityProviders);
        }
        var verified = byAuthorization.getIfPresent(authorization);
        if (verified != null && verified.isValid(clock.instant())) {
            return Uni.createFrom().item(identity(verified));
        }
        if (isBearer(authorization) && !SIGNED.matcher(authorization).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return login.authenticate(request, identityProviders)
                .invoke(identity -> remember(authorization, identity));
    }

    private static boolean isBearer(String authorization) {
        return authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    private void remember(String authorization, @Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            byAuthorization.put(authorization, new Verified(token, identity.getRoles()));
        }
    }

    private SecurityIdentity identity(Verified verified) {
        return permissions.grantTo(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(verified.token())
                        .addRoles(verified.roles()),
                verified.roles());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return login.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return login.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return login.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return login.getPriority();
    }
}
