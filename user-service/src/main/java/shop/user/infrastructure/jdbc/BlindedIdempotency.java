package shop.user.infrastructure.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import shop.platform.web.IdempotencyStore;

/**
 * Remembers requests by a keyed hash. A registration holds a password, and from a plain hash of it
 * whoever sees the table could guess the password as fast as BCrypt is slow.
 */
public final class BlindedIdempotency implements IdempotencyStore {

    private static final String ALGORITHM = "HmacSHA256";

    private final IdempotencyStore store;
    private final SecretKeySpec key;

    public BlindedIdempotency(IdempotencyStore store, String secret) {
        this.store = store;
        this.key =
                new SecretKeySpec(("user-service requests\0" + secret).getBytes(UTF_8), ALGORITHM);
    }

    @Override
    public Begun begin(Key key, String requestHash) {
        return store.begin(key, blinded(requestHash));
    }

    @Override
    public void complete(Key key, String owner, Answer answer) {
        store.complete(key, owner, answer);
    }

    @Override
    public void release(Key key, String owner) {
        store.release(key, owner);
    }

    private String blinded(String hash) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(hash.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every JDK has HMAC-SHA-256", impossible);
        }
    }
}
