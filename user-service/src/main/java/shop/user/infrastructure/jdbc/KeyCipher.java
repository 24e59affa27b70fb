package shop.user.infrastructure.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals private keys with AES-256-GCM, so that a copy of the database cannot sign. */
public final class KeyCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param secret long and random; it is not a password that people choose
     */
    public KeyCipher(String secret) {
        key = new SecretKeySpec(sha256("user-service signing keys\0" + secret), "AES");
    }

    /**
     * @param name what the bytes belong to; they can be opened under this name only
     */
    byte[] seal(byte[] clear, String name) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = transform(Cipher.ENCRYPT_MODE, nonce, clear, name);
        return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(byte[] sealed, String name) {
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return transform(Cipher.DECRYPT_MODE, nonce, rest, name);
    }

    private byte[] transform(int mode, byte[] nonce, byte[] input, String name) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A signing key cannot be read: USER_KEY_ENCRYPTION_SECRET (or SERVICE_SECRET)"
                            + " is not the one it was sealed with.",
                    e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
