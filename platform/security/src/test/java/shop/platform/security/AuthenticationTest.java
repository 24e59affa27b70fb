package shop.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

    private static final byte[] SECRET = "a secret that is long enough: 01234".getBytes(UTF_8);

    private final SettableClock clock = new SettableClock();
    private final Authentication authentication =
            new Authentication(
                    new AccessTokens(() -> new JWKSet(Tokens.KEY).toString(true), clock),
                    new ServiceCredential("order-service", SECRET, clock));

    @Test
    void without_a_header_the_caller_is_anonymous() {
        assertThat(authentication.of(null)).isEqualTo(new Anonymous());
    }

    @Test
    void an_access_token_shows_a_person() {
        assertThat(authentication.of("Bearer " + Tokens.good()))
                .isInstanceOfSatisfying(
                        CurrentUser.class, user -> assertThat(user.username()).isEqualTo("an"));
    }

    @Test
    void a_service_token_shows_a_service() {
        var token = new ServiceCredential("user-service", SECRET, clock).tokenFor("order-service");

        assertThat(authentication.of("bearer " + token))
                .isEqualTo(new CallerService("user-service"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer x", "Bearer a.b.c", "Basic cm9vdDpyb290", "a b c"})
    void anything_else_is_refused_rather_than_taken_for_nothing(String header) {
        assertThatThrownBy(() -> authentication.of(header))
                .isInstanceOf(SecurityProblem.TokenRefused.class);
    }

    @Test
    void an_overlong_header_is_refused_unread() {
        assertThatThrownBy(() -> authentication.of("Bearer " + "a".repeat(4096) + ".b.c"))
                .isInstanceOf(SecurityProblem.TokenRefused.class);
    }
}
