package shop.user.infrastructure.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.user.domain.Fixtures.NOW;
import static shop.user.domain.Fixtures.registrationOf;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.platform.security.AccessTokens;
import shop.platform.security.CurrentUser;
import shop.platform.security.SecurityProblem;
import shop.platform.test.FakeClock;
import shop.user.domain.InMemorySigningKeys;
import shop.user.domain.LiveKeys;
import shop.user.domain.Role;
import shop.user.domain.User;
import shop.user.domain.UserId;

class JwtAccessTokensTest {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration KEY_LIFE = Duration.ofDays(30);

    private final FakeClock clock = FakeClock.at(NOW);
    private final LiveKeys keys =
            new LiveKeys(new InMemorySigningKeys(), KEY_LIFE, LIFE.plusMinutes(2), clock);
    private final JwtAccessTokens signer = new JwtAccessTokens(keys::signing, LIFE, clock);
    private final AccessTokens verifier = new AccessTokens(new PublishedKeySet(keys), clock);
    private final User user =
            registrationOf("testuser").numbered(new UserId(42)).withRole(Role.STAFF);

    @Test
    void a_service_learns_from_a_token_who_is_calling() {
        keys.renew();

        assertThat(verifier.verify(signer.sign(user)))
                .isEqualTo(
                        new CurrentUser(
                                42,
                                "testuser",
                                Set.of(
                                        shop.platform.security.Role.CUSTOMER,
                                        shop.platform.security.Role.STAFF)));
    }

    @Test
    void no_two_tokens_are_the_same() {
        keys.renew();

        assertThat(signer.sign(user)).isNotEqualTo(signer.sign(user));
    }

    @Test
    void says_what_it_is_and_nothing_private() throws Exception {
        keys.renew();

        var token = SignedJWT.parse(signer.sign(user));

        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getJWTClaimsSet().getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "iss", "aud", "sub", "username", "roles", "iat", "exp", "jti");
    }

    @Test
    void the_key_set_has_no_private_half() {
        keys.renew();

        assertThat(new PublishedKeySet(keys).keySet()).contains("\"n\":").doesNotContain("\"d\":");
    }

    @Test
    void a_token_dies_after_ten_minutes() {
        keys.renew();
        var token = signer.sign(user);

        clock.advance(LIFE.plusMinutes(2));

        assertThatThrownBy(() -> verifier.verify(token))
                .isInstanceOf(SecurityProblem.TokenRefused.class);
    }

    @Test
    void no_living_token_is_refused_while_keys_change() {
        keys.renew();
        var before = signer.sign(user);
        verifier.verify(before);
        clock.advance(KEY_LIFE.minusSeconds(30));
        var atTheEnd = signer.sign(user);
        for (var second = 0; second < 500; second++) {
            if (second % 30 == 0) {
                keys.renew();
            }
            assertThat(verifier.verify(signer.sign(user)).id()).isEqualTo(42);
            assertThat(new AccessTokens(new PublishedKeySet(keys), clock).verify(atTheEnd).id())
                    .isEqualTo(42);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThatThrownBy(() -> verifier.verify(before))
                .isInstanceOf(SecurityProblem.TokenRefused.class);
    }
}
