package shop.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the tokens that user-service gives to people: JWTs of type {@code at+jwt}, signed with
 * RS256 by a key of its key set. Keys or key addresses that a token brings along are never used.
 */
public final class AccessTokens {

    public static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    public static final String ISSUER = "ecommerce";
    public static final String AUDIENCE = "ecommerce-api";
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    private static final int REMEMBERED = 10_000;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final VerifiedTokens<CurrentUser> verified = new VerifiedTokens<>(REMEMBERED);
    private final Clock clock;

    public AccessTokens(KeySource keys, Clock clock) {
        this.clock = clock;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new CachedKeys(keys, clock)));
        processor.setJWTClaimsSetVerifier(
                new Claims(
                        AUDIENCE,
                        new JWTClaimsSet.Builder().issuer(ISSUER).build(),
                        Set.of("sub", "username", "roles", "iat", "exp", "jti"),
                        LONGEST_LIFE,
                        clock));
    }

    /**
     * The person whom {@code token} stands for.
     *
     * @throws SecurityProblem if it does not hold, or cannot be checked
     */
    public CurrentUser verify(String token) {
        return known(token).orElseGet(() -> check(token));
    }

    /** The person, if the token was checked before and has not expired. */
    Optional<CurrentUser> known(String token) {
        return verified.find(token, clock.instant());
    }

    private CurrentUser check(String token) {
        try {
            var claims = processor.process(token, null);
            var user = user(claims);
            verified.keep(token, user, claims.getExpirationTime().toInstant());
            return user;
        } catch (KeySourceException _) {
            throw new SecurityProblem.KeysUnavailable();
        } catch (ParseException | BadJOSEException | JOSEException | NumberFormatException _) {
            throw new SecurityProblem.TokenRefused();
        }
    }

    private static CurrentUser user(JWTClaimsSet claims) throws ParseException {
        var roles =
                claims.getStringListClaim("roles").stream()
                        .map(Role::ofWireName)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
        return new CurrentUser(
                Long.parseLong(claims.getSubject()), claims.getStringClaim("username"), roles);
    }
}
