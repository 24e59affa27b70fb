package shop.user.infrastructure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.user.domain.Fixtures.NOW;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.user.domain.Email;
import shop.user.domain.Profile;
import shop.user.domain.Role;
import shop.user.domain.UserEvent.UserRegistered;
import shop.user.domain.UserId;
import shop.user.domain.Username;

class UserEventCodecTest {

    private static final Path CONTRACT = Path.of("../contracts/events/user-events");

    private final UserRegistered registered =
            new UserRegistered(
                    new UserId(1),
                    new Email("user@example.com"),
                    new Username("testuser"),
                    new Profile("Test User", "0123456789", "123 Main St"),
                    Set.of(Role.CUSTOMER),
                    NOW);

    @Test
    void a_registration_goes_over_the_wire_as_the_contract_has_it() throws IOException {
        var news = UserEventCodec.encode(registered, 1);

        assertThat(parsed(news.payload()))
                .isEqualTo(
                        parsed(Files.readString(CONTRACT.resolve("user_registered.example.json"))));
    }

    @Test
    void it_is_keyed_by_the_user() {
        var news = UserEventCodec.encode(registered, 1);

        assertThat(news.topic()).isEqualTo("user-events");
        assertThat(news.aggregateType()).isEqualTo("user");
        assertThat(news.aggregateId()).isEqualTo("1");
        assertThat(news.aggregateVersion()).isEqualTo(1);
        assertThat(news.type()).isEqualTo("user_registered");
    }

    private static Object parsed(String json) {
        return Jsonb.builder().build().type(Object.class).fromJson(json);
    }
}
