package shop.user.infrastructure.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import shop.platform.security.KeySource;
import shop.user.domain.LiveKeys;
import shop.user.domain.SigningKey;

/** The public halves of the live keys, as a JSON Web Key Set (RFC 7517). */
public final class PublishedKeySet implements KeySource {

    private final LiveKeys keys;

    public PublishedKeySet(LiveKeys keys) {
        this.keys = keys;
    }

    @Override
    public String keySet() {
        return new JWKSet(keys.published().stream().map(PublishedKeySet::publicHalf).toList())
                .toString();
    }

    private static JWK publicHalf(SigningKey key) {
        return new RSAKey.Builder(key.publicKey())
                .keyID(key.id())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
    }
}
