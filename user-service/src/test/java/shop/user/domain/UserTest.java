package shop.user.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.user.domain.Fixtures.NOW;
import static shop.user.domain.Fixtures.registrationOf;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UserTest {

    private final User user = registrationOf("testuser").numbered(new UserId(1));

    @Test
    void whoever_registers_is_an_active_customer() {
        assertThat(user.roles()).containsExactly(Role.CUSTOMER);
        assertThat(user.isActive()).isTrue();
    }

    @Test
    void registration_is_news_without_the_password() {
        assertThat(user.registered())
                .isEqualTo(
                        new UserEvent.UserRegistered(
                                user.id(),
                                user.email(),
                                user.username(),
                                user.profile(),
                                user.roles(),
                                NOW));
    }

    @Test
    void everybody_stays_a_customer() {
        assertThat(user.withRoles(Set.of()).roles()).containsExactly(Role.CUSTOMER);
        assertThat(user.withRoles(Set.of(Role.STAFF)).roles())
                .containsExactlyInAnyOrder(Role.CUSTOMER, Role.STAFF);
    }

    @Test
    void an_admin_who_is_disabled_is_no_active_admin() {
        var admin = user.withRole(Role.ADMIN);

        assertThat(admin.isActiveAdmin()).isTrue();
        assertThat(admin.disabled(NOW).isActiveAdmin()).isFalse();
        assertThat(admin.disabled(NOW).enabled().isActiveAdmin()).isTrue();
    }

    @Test
    void disabling_twice_keeps_the_first_moment() {
        assertThat(user.disabled(NOW).disabled(NOW.plusSeconds(9)).disabledAt()).isEqualTo(NOW);
    }

    @Test
    void a_profile_has_bounds() {
        assertThatThrownBy(() -> new Profile("x".repeat(201), null, null))
                .isInstanceOfSatisfying(
                        UserProblem.Unfit.class,
                        problem ->
                                assertThat(problem.errors().getFirst().field())
                                        .isEqualTo("full_name"));
    }
}
