package shop.platform.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out who is calling from the {@code Authorization} header. */
public final class Authentication {

    private static final Pattern BEARER =
            Pattern.compile("Bearer +([\\w-]+)\\.([\\w-]+\\.[\\w-]*)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 4096;

    private final AccessTokens people;
    private final ServiceCredential services;

    public Authentication(AccessTokens people, ServiceCredential services) {
        this.people = people;
        this.services = services;
    }

    /**
     * Who shows {@code authorization}; without one, {@link Anonymous}.
     *
     * @throws SecurityProblem if something is shown that does not hold
     */
    public Caller of(@Nullable String authorization) {
        if (authorization == null) {
            return new Anonymous();
        }
        var shown = BEARER.matcher(authorization);
        if (authorization.length() > LONGEST || !shown.matches()) {
            throw new SecurityProblem.TokenRefused();
        }
        var token = shown.group(1) + "." + shown.group(2);
        var known = people.known(token);
        return known.isPresent() ? known.get() : checked(shown.group(1), token);
    }

    private Caller checked(String header, String token) {
        return ServiceCredential.TYPE.equals(type(header))
                ? services.verify(token)
                : people.verify(token);
    }

    private static @Nullable JOSEObjectType type(String header) {
        try {
            return JWSHeader.parse(new Base64URL(header)).getType();
        } catch (ParseException _) {
            throw new SecurityProblem.TokenRefused();
        }
    }
}
