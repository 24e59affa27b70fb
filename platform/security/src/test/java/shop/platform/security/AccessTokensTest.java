package shop.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.platform.security.Tokens.KEY;
import static shop.platform.security.Tokens.NOW;
import static shop.platform.security.Tokens.claims;
import static shop.platform.security.Tokens.good;
import static shop.platform.security.Tokens.header;
import static shop.platform.security.Tokens.rsaKey;
import static shop.platform.security.Tokens.signed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTokensTest {

    private static final RSAKey STRANGERS_KEY = rsaKey(KEY.getKeyID());
    private static final RSAKey UNKNOWN_KEY = rsaKey("other");

    private final SettableClock clock = new SettableClock();
    private List<RSAKey> published = List.of(KEY);
    private boolean away;
    private int fetches;

    private final AccessTokens tokens = new AccessTokens(this::keySet, clock);

    @Test
    void a_good_token_says_who_is_calling() {
        assertThat(tokens.verify(good()))
                .isEqualTo(new CurrentUser(7, "an", Set.of(Role.CUSTOMER, Role.STAFF)));
    }

    @Test
    void roles_of_a_later_release_are_left_out() {
        var token = signed(header(KEY), claims().claim("roles", List.of("wizard", "admin")), KEY);

        assertThat(tokens.verify(token).roles()).containsExactly(Role.ADMIN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refuses(String why, String token) {
        assertThatThrownBy(() -> tokens.verify(token))
                .as(why)
                .isInstanceOf(SecurityProblem.TokenRefused.class);
    }

    static Stream<Arguments> badTokens() throws JOSEException {
        var hmac =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(KEY.getKeyID());
        var publicKey = new MACSigner(KEY.toPublicJWK().toJSONString());
        var publicPem = new MACSigner(KEY.toRSAPublicKey().getEncoded());
        return Stream.of(
                bad("garbage", "garbage"),
                bad("nothing", ""),
                bad("three dots", "..."),
                bad("four parts", good() + ".x"),
                bad("expired", with(c -> c.expirationTime(at(-61)).issueTime(at(-500)))),
                bad("not yet valid", with(c -> c.notBeforeTime(at(61)))),
                bad("issued in the future", with(c -> c.issueTime(at(61)))),
                bad("living too long", with(c -> c.expirationTime(at(601)))),
                bad("without expiry", with(c -> c.expirationTime(null))),
                bad("without issue time", with(c -> c.issueTime(null))),
                bad("of another issuer", with(c -> c.issuer("elsewhere"))),
                bad("for another audience", with(c -> c.audience("order-service"))),
                bad("without audience", with(c -> c.audience((String) null))),
                bad("with a subject that is no number", with(c -> c.subject("admin"))),
                bad("without a subject", with(c -> c.subject(null))),
                bad("with roles that are no list", with(c -> c.claim("roles", "admin"))),
                bad("unsigned", new PlainJWT(claims().build()).serialize()),
                bad("HS256 with the public key", signed(hmac, claims(), publicKey)),
                bad("HS256 with the encoded public key", signed(hmac, claims(), publicPem)),
                bad("RS512", signed(rs512(), claims(), KEY)),
                bad("signed by a stranger", signed(header(KEY), claims(), STRANGERS_KEY)),
                bad("of an unknown key", signed(header(UNKNOWN_KEY), claims(), UNKNOWN_KEY)),
                bad("bringing its own key", signed(bringing(UNKNOWN_KEY), claims(), UNKNOWN_KEY)),
                bad("naming a key set", signed(pointing(UNKNOWN_KEY), claims(), UNKNOWN_KEY)),
                bad("a refresh token", signed(typed("rt+jwt"), claims(), KEY)),
                bad("a service token", signed(typed("service+jwt"), claims(), KEY)),
                bad("of no type", signed(typed("JWT"), claims(), KEY)),
                bad("with a changed payload", tampered()),
                bad("with a cut signature", good().substring(0, good().length() - 4)));
    }

    @Test
    void a_minute_of_leeway_is_given() {
        var token = with(c -> c.issueTime(at(59)).expirationTime(at(600)));

        assertThat(tokens.verify(token).id()).isEqualTo(7);
    }

    @Test
    void a_token_once_verified_still_expires() {
        var token = good();
        tokens.verify(token);

        clock.advance(Duration.ofSeconds(661));

        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOf(SecurityProblem.TokenRefused.class);
    }

    @Test
    void a_new_key_is_known_at_once_and_both_are_live() {
        var next = rsaKey("2026-12");
        var old = good();
        tokens.verify(old);
        clock.advance(CachedKeys.PAUSE);

        published = List.of(KEY, next);

        assertThat(tokens.verify(signed(header(next), claims(), next)).id()).isEqualTo(7);
        assertThat(tokens.verify(signed(header(KEY), claims().jwtID("j-2"), KEY)).id())
                .isEqualTo(7);
    }

    @Test
    void a_withdrawn_key_ends() {
        tokens.verify(good());
        published = List.of(rsaKey("2026-12"));

        clock.advance(CachedKeys.OLD.plusSeconds(1));

        assertThatThrownBy(() -> tokens.verify(with(c -> c.jwtID("j-2"))))
                .isInstanceOf(SecurityProblem.TokenRefused.class);
    }

    @Test
    void strangers_cannot_make_it_fetch_keys_without_end() {
        tokens.verify(good());
        clock.advance(CachedKeys.PAUSE);
        var strange = signed(header(UNKNOWN_KEY), claims(), UNKNOWN_KEY);

        for (var i = 0; i < 20; i++) {
            assertThatThrownBy(() -> tokens.verify(strange))
                    .isInstanceOf(SecurityProblem.TokenRefused.class);
        }

        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void the_last_keys_serve_on_while_the_source_is_away() {
        tokens.verify(good());
        away = true;

        clock.advance(CachedKeys.OLD.plusSeconds(1));

        assertThat(tokens.verify(with(c -> c.jwtID("j-2"))).id()).isEqualTo(7);
    }

    @Test
    void without_any_keys_the_token_is_not_to_blame() {
        away = true;

        assertThatThrownBy(() -> tokens.verify(good()))
                .isInstanceOf(SecurityProblem.KeysUnavailable.class);

        away = false;
        clock.advance(CachedKeys.PAUSE);
        assertThat(tokens.verify(good()).id()).isEqualTo(7);
    }

    private String keySet() {
        fetches++;
        if (away) {
            throw new IllegalStateException("user-service is away");
        }
        return new JWKSet(published.stream().map(key -> (JWK) key).toList()).toString(true);
    }

    private static Arguments bad(String why, String token) {
        return Arguments.of(why, token);
    }

    private static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(header(KEY), change.apply(claims()), KEY);
    }

    private static Date at(long secondsFromNow) {
        return Date.from(NOW.plusSeconds(secondsFromNow));
    }

    private static JWSHeader.Builder rs512() {
        return new JWSHeader.Builder(JWSAlgorithm.RS512)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(KEY.getKeyID());
    }

    private static JWSHeader.Builder typed(String type) {
        return header(KEY).type(new JOSEObjectType(type));
    }

    private static JWSHeader.Builder bringing(RSAKey key) {
        return header(key).jwk(key.toPublicJWK());
    }

    private static JWSHeader.Builder pointing(RSAKey key) {
        return header(key)
                .jwkURL(URI.create("https://evil.example/jwks"))
                .x509CertURL(URI.create("https://evil.example/x5u"));
    }

    private static String tampered() {
        var parts = good().split("\\.");
        var payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)
                        .replace("staff", "admin");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8));
        return String.join(".", parts);
    }
}
