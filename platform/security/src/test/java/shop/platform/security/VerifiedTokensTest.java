package shop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final CurrentUser AN = new CurrentUser(7, "an", Set.of(Role.CUSTOMER));

    private final VerifiedTokens<CurrentUser> tokens = new VerifiedTokens<>(3);

    @Test
    void keeps_no_more_than_it_has_room_for_and_drops_what_was_longest_unused() {
        for (var token : new String[] {"a", "b", "c"}) {
            tokens.keep(token, AN, Tokens.NOW.plusSeconds(1));
        }
        tokens.find("a", Tokens.NOW);

        tokens.keep("d", AN, Tokens.NOW.plusSeconds(1));

        assertThat(tokens.find("a", Tokens.NOW)).contains(AN);
        assertThat(tokens.find("b", Tokens.NOW)).isEmpty();
        assertThat(tokens.find("d", Tokens.NOW)).contains(AN);
    }

    @Test
    void a_flood_of_tokens_leaves_the_last_ones() {
        IntStream.range(0, 1000).forEach(i -> tokens.keep("t" + i, AN, Tokens.NOW.plusSeconds(1)));

        assertThat(IntStream.range(0, 1000).filter(i -> isKept("t" + i)))
                .containsExactly(997, 998, 999);
    }

    @Test
    void forgets_a_token_when_it_expires() {
        tokens.keep("a", AN, Tokens.NOW);

        assertThat(isKept("a")).isFalse();
    }

    private boolean isKept(String token) {
        return tokens.find(token, Tokens.NOW).isPresent();
    }
}
