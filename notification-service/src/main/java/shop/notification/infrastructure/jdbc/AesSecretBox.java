package shop.notification.infrastructure.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import shop.notification.application.port.SecretBox;

/** Seals the secrets of webhooks with AES-256-GCM. */
public final class AesSecretBox implements SecretBox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param secret long and random; it is not a password that people choose
     */
    public AesSecretBox(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            key =
                    new SecretKeySpec(
                            digest.digest(("webhook secrets\0" + secret).getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String seal(String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = transform(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(UTF_8));
        var whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
        return Base64.getEncoder().encodeToString(whole.array());
    }

    public String open(String sealed) {
        var buffer = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return new String(transform(Cipher.DECRYPT_MODE, nonce, rest), UTF_8);
    }

    private byte[] transform(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret of a webhook cannot be read: NOTIFICATION_KEY_SECRET (or"
                            + " SERVICE_SECRET) is not the one it was sealed with.",
                    e);
        }
    }
}
