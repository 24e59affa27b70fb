package shop.user.infrastructure.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import shop.platform.security.AccessTokens;
import shop.user.application.port.AccessTokenSigner;
import shop.user.domain.Role;
import shop.user.domain.SigningKey;
import shop.user.domain.User;

/** Access tokens as RFC 9068 has them: JWTs of type {@code at+jwt}, signed with RS256. */
public final class JwtAccessTokens implements AccessTokenSigner {

    private final Supplier<SigningKey> key;
    private final Duration life;
    private final Clock clock;

    public JwtAccessTokens(Supplier<SigningKey> key, Duration life, Clock clock) {
        this.key = key;
        this.life = life;
        this.clock = clock;
    }

    @Override
    public String sign(User user) {
        var signing = key.get();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(AccessTokens.TYPE)
                        .keyID(signing.id());
        var token = new SignedJWT(header.build(), claims(user));
        try {
            token.sign(new RSASSASigner(signing.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("an access token could not be signed", e);
        }
        return token.serialize();
    }

    private JWTClaimsSet claims(User user) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(AccessTokens.ISSUER)
                .audience(AccessTokens.AUDIENCE)
                .subject(Long.toString(user.id().value()))
                .claim("username", user.username().value())
                .claim("roles", Role.words(user.roles()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .jwtID(UUID.randomUUID().toString())
                .build();
    }
}
