package com.lead2order.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Access tokens as Keycloak issues them, and some that no service may accept. */
public final class Tokens {

    static final String ISSUER = "https://server.example.com";

    private static final String AUDIENCE = "lead2order-api";

    private static final String SIGNING_KEY = "privateKey.jwk";
    private static final String KEY_ID = "1";
    private static final String BROWSER = "lead2order-web";
    private static final String INTEGRATOR = "erp-integrator";

    private Tokens() {}

    /** A person who has signed in with the browser client, e.g. {@code rita.rep}. */
    public static String forUser(String userName, String... roles) {
        return signed(claims(ISSUER, userName, BROWSER, Set.of(roles)));
    }

    /** The service client of the ERP system with role {@code integrator}. */
    public static String forIntegrator() {
        return forClient(INTEGRATOR, "integrator");
    }

    /** A service client: nobody is signed in, the client itself has the roles. */
    public static String forClient(String clientId, String... roles) {
        return signed(
                claims(ISSUER, "service-account-" + clientId, clientId, Set.of(roles))
                        .claim("client_id", clientId));
    }

    /** As of a client, valid for a few seconds only. */
    public static String endingIn(Duration time, String clientId, String... roles) {
        return signed(
                claims(ISSUER, "service-account-" + clientId, clientId, Set.of(roles))
                        .expiresAt(Instant.now().plus(time)));
    }

    /** Ended an hour ago. */
    public static String expired(String userName, String... roles) {
        var now = Instant.now();
        return signed(
                claims(ISSUER, userName, BROWSER, Set.of(roles))
                        .issuedAt(now.minus(2, ChronoUnit.HOURS))
                        .expiresAt(now.minus(1, ChronoUnit.HOURS)));
    }

    /** Signed with a key that the issuer does not have. */
    public static String wronglySigned(String userName, String... roles) {
        return claims(ISSUER, userName, BROWSER, Set.of(roles))
                .jws()
                .keyId(KEY_ID)
                .sign(foreignKey());
    }

    /** Rightly signed, but by somebody whom no service trusts. */
    public static String fromAnotherIssuer(String userName, String... roles) {
        return signed(claims("https://elsewhere.example.com", userName, BROWSER, Set.of(roles)));
    }

    /** Rightly signed by the issuer, but for another API. */
    public static String forAnotherApi(String userName, String... roles) {
        return signed(claims(ISSUER, userName, BROWSER, Set.of(roles)).audience("payroll"));
    }

    /** What a browser learns about its user; it opens no API. */
    public static String idToken(String userName, String... roles) {
        return signed(
                claims(ISSUER, userName, BROWSER, Set.of(roles))
                        .audience(BROWSER)
                        .claim("typ", "ID"));
    }

    /** An ID token that names this API too. */
    public static String idTokenForThisApi(String userName, String... roles) {
        return signed(claims(ISSUER, userName, BROWSER, Set.of(roles)).claim("typ", "ID"));
    }

    private static JwtClaimsBuilder claims(
            String issuer, String userName, String client, Set<String> roles) {
        return Jwt.issuer(issuer)
                .audience(AUDIENCE)
                .subject(UUID.nameUUIDFromBytes(userName.getBytes(UTF_8)).toString())
                .preferredUserName(userName)
                .groups(roles)
                .claim("realm_access", Map.of("roles", List.copyOf(roles)))
                .claim("azp", client)
                .claim("typ", "Bearer");
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(SIGNING_KEY);
    }

    private static java.security.PrivateKey foreignKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
