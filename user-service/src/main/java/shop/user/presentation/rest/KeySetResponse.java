package shop.user.presentation.rest;

import io.avaje.jsonb.Json;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import shop.user.domain.SigningKey;

/** A JSON Web Key Set (RFC 7517). */
@Json(naming = Json.Naming.LowerUnderscore)
record KeySetResponse(List<Key> keys) {

    @Json(naming = Json.Naming.LowerUnderscore)
    record Key(String kty, String use, String alg, String kid, String n, String e) {

        static Key of(SigningKey key) {
            return new Key(
                    "RSA",
                    "sig",
                    "RS256",
                    key.id(),
                    base64(key.publicKey().getModulus()),
                    base64(key.publicKey().getPublicExponent()));
        }

        /** Without the leading zero byte that a positive number may have. */
        private static String base64(BigInteger number) {
            var bytes = number.toByteArray();
            var start = bytes[0] == 0 ? 1 : 0;
            var unsigned = Arrays.copyOfRange(bytes, start, bytes.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
        }
    }

    static KeySetResponse of(List<SigningKey> keys) {
        return new KeySetResponse(keys.stream().map(Key::of).toList());
    }
}
