package shop.user.domain;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.UUID;

/**
 * A key pair for access tokens. It is published from the day it is made, signs from {@code
 * signsFrom} until {@code signsUntil}, and stays published until its last token is dead.
 */
public record SigningKey(
        int generation,
        String id,
        RSAPublicKey publicKey,
        RSAPrivateKey privateKey,
        Instant signsFrom,
        Instant signsUntil) {

    private static final int BITS = 2048;

    public static SigningKey generate(int generation, Instant signsFrom, Instant signsUntil) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            return new SigningKey(
                    generation,
                    UUID.randomUUID().toString(),
                    (RSAPublicKey) pair.getPublic(),
                    (RSAPrivateKey) pair.getPrivate(),
                    signsFrom,
                    signsUntil);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has RSA", impossible);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + generation + ", " + id + "]";
    }
}
