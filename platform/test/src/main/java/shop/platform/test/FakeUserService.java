package shop.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import shop.platform.security.AccessTokens;

/** Signs people in and publishes its key, as user-service does. */
public final class FakeUserService extends FakeService {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final RSAKey key = newKey();

    public FakeUserService() {
        answers("/.well-known/jwks.json", 200, new JWKSet(key.toPublicJWK()).toString());
    }

    /**
     * An access token.
     *
     * @param roles as on the wire: {@code customer}, {@code staff}, {@code admin}
     */
    public String tokenOf(long user, String... roles) {
        var now = Clock.systemUTC().instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(AccessTokens.ISSUER)
                        .audience(AccessTokens.AUDIENCE)
                        .subject(Long.toString(user))
                        .claim("username", "user" + user)
                        .claim("roles", List.of(roles))
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(AccessTokens.TYPE)
                        .keyID(key.getKeyID())
                        .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
