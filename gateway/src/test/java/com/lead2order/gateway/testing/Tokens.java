package com.lead2order.gateway.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Good tokens and every kind of bad one. */
public final class Tokens {
    private static final String ISSUER = "https://server.example.com";
    private static final String KEY = "privateKey.jwk";

    private Tokens() {}

    public static String of(String person) {
        return claims().preferredUserName(person)
                .subject("id-of-" + person)
                .jws()
                .keyId("1")
                .sign(KEY);
    }

    /** The token of a system, where nobody is signed in. */
    public static String ofClient(String client) {
        return of("service-account-" + client);
    }

    public static String idToken() {
        return claims().claim("typ", "ID").jws().keyId("1").sign(KEY);
    }

    public static String forAnotherApi() {
        return claims().audience("payroll").jws().keyId("1").sign(KEY);
    }

    public static String withoutAudience() {
        return claims().audience(java.util.Set.of()).jws().keyId("1").sign(KEY);
    }

    public static String expiringIn(Duration time) {
        return claims().expiresAt(Instant.now().plus(time))
                .issuedAt(Instant.now().minusSeconds(600))
                .jws()
                .keyId("1")
                .sign(KEY);
    }

    public static String ofIssuer(String issuer) {
        return claims().issuer(issuer).jws().keyId("1").sign(KEY);
    }

    public static String signedByAnotherKey() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return claims().jws().keyId("1").sign(generator.generateKeyPair().getPrivate());
    }

    public static String signedByUnknownKeyId() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return claims().jws().keyId("unknown").sign(generator.generateKeyPair().getPrivate());
    }

    public static String signedWithASharedSecret() {
        return claims().jws().keyId("1").signWithSecret("a secret that is long enough for HS256 !");
    }

    public static String unsigned() {
        String good = of("rita.rep");
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + good.split("\\.", -1)[1] + ".";
    }

    public static String withAnotherSubject() {
        String[] parts = of("rita.rep").split("\\.", -1);
        String claims =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("rita.rep", "ada.admin");
        return parts[0] + "." + base64(claims) + "." + parts[2];
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.preferredUserName("rita.rep")
                .issuer(ISSUER)
                .subject("id-of-rita.rep")
                .audience("lead2order-api")
                .claim("typ", "Bearer");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
