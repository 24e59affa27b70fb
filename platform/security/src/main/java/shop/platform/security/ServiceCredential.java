package shop.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import shop.platform.settings.Settings;

/**
 * By which services know each other: a token of a minute, made for one callee, signed with the
 * secret that all services share ({@code SERVICE_SECRET}).
 */
public final class ServiceCredential {

    public static final JOSEObjectType TYPE = new JOSEObjectType("service+jwt");

    private static final String SECRET = "SERVICE_SECRET";
    private static final String DEV_SECRET = "service-secret-for-development-only";
    private static final int SHORTEST_SECRET = 32;
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration USED_FOR = Duration.ofSeconds(30);

    private static final int REMEMBERED = 1_000;

    private record Issued(String token, Instant until) {}

    private final String self;
    private final Clock clock;
    private final JWSSigner signer;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final VerifiedTokens<CallerService> verified = new VerifiedTokens<>(REMEMBERED);
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();

    ServiceCredential(String self, byte[] secret, Clock clock) {
        this.self = self;
        this.clock = clock;
        try {
            this.signer = new MACSigner(secret);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("not a key for HS256", e);
        }
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        JWSAlgorithm.HS256, new ImmutableSecret<>(secret)));
        processor.setJWTClaimsSetVerifier(
                new Claims(
                        self,
                        new JWTClaimsSet.Builder().build(),
                        Set.of("sub", "iat", "exp"),
                        LIFE,
                        clock));
    }

    /** The credential of the service {@code self}. */
    public static ServiceCredential of(String self, Settings settings) {
        var secret = settings.secret(SECRET, DEV_SECRET).getBytes(UTF_8);
        if (secret.length < SHORTEST_SECRET) {
            settings.fault(SECRET, "needs at least " + SHORTEST_SECRET + " bytes");
            secret = DEV_SECRET.getBytes(UTF_8);
        }
        return new ServiceCredential(self, secret, Clock.systemUTC());
    }

    /** A token to show to {@code callee}, good for half a minute at least. */
    public String tokenFor(String callee) {
        var now = clock.instant();
        return issued.compute(
                        callee,
                        (_, last) ->
                                last != null && now.isBefore(last.until())
                                        ? last
                                        : new Issued(sign(callee, now), now.plus(USED_FOR)))
                .token();
    }

    /**
     * The service that shows {@code token} to this one.
     *
     * @throws SecurityProblem if it does not hold
     */
    public CallerService verify(String token) {
        return verified.find(token, clock.instant()).orElseGet(() -> check(token));
    }

    private CallerService check(String token) {
        try {
            var claims = processor.process(token, null);
            var service = new CallerService(claims.getSubject());
            verified.keep(token, service, claims.getExpirationTime().toInstant());
            return service;
        } catch (ParseException | BadJOSEException | JOSEException _) {
            throw new SecurityProblem.TokenRefused();
        }
    }

    private String sign(String callee, Instant now) {
        var claims =
                new JWTClaimsSet.Builder()
                        .subject(self)
                        .audience(callee)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build();
        var token =
                new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("a service token could not be signed", e);
        }
        return token.serialize();
    }
}
