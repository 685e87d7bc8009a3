package com.lead2order.gateway.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a token: recognises a token that was verified before, without keeping the token. */
record TokenFingerprint(long first, long second, long third, long fourth) {

    static TokenFingerprint of(String token) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(token.getBytes(StandardCharsets.UTF_8)));
        return new TokenFingerprint(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
