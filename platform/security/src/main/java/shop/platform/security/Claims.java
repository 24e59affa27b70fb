package shop.platform.security;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token must say of itself: for whom it is, from whom, and that it lives shortly. */
final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

    static final Duration LEEWAY = Duration.ofSeconds(60);

    private final Duration longestLife;
    private final Clock clock;

    Claims(
            String audience,
            JWTClaimsSet exactly,
            Set<String> required,
            Duration longestLife,
            Clock clock) {
        super(audience, exactly, required);
        setMaxClockSkew(Math.toIntExact(LEEWAY.toSeconds()));
        this.longestLife = longestLife;
        this.clock = clock;
    }

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
            throws BadJWTException {
        super.verify(claims, context);
        var issued = claims.getIssueTime().toInstant();
        if (issued.isAfter(clock.instant().plus(LEEWAY))) {
            throw new BadJWTException("issued in the future");
        }
        if (issued.plus(longestLife).isBefore(claims.getExpirationTime().toInstant())) {
            throw new BadJWTException("lives too long");
        }
    }

    @Override
    protected Date currentTime() {
        return Date.from(clock.instant());
    }
}
