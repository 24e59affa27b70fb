package shop.user.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.user.domain.Fixtures.NOW;
import static shop.user.domain.Fixtures.registrationOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;

/** What every collection of users promises. */
public abstract class UsersContract {

    protected abstract Users users();

    @Test
    void a_user_is_found_by_number_name_and_address() {
        var user = users().add(registrationOf("TestUser", "User@Example.com"));

        assertThat(users().find(user.id())).contains(user);
        assertThat(users().named(LogInName.of("TESTUSER"))).contains(user);
        assertThat(users().named(LogInName.of("user@EXAMPLE.com"))).contains(user);
    }

    @Test
    void who_is_not_there_is_not_found() {
        assertThat(users().find(new UserId(987_654_321))).isEmpty();
        assertThat(users().named(LogInName.of("nobody"))).isEmpty();
        assertThat(users().named(LogInName.of("nobody@example.com"))).isEmpty();
    }

    @Test
    void an_address_is_taken_however_it_is_spelled() {
        users().add(registrationOf("first", "user@example.com"));

        assertThatThrownBy(() -> users().add(registrationOf("second", "USER@example.com")))
                .isInstanceOf(UserProblem.EmailTaken.class);
        assertThat(users().named(LogInName.of("second"))).isEmpty();
    }

    @Test
    void a_name_is_taken_however_it_is_spelled() {
        users().add(registrationOf("straße", "a@example.com"));

        assertThatThrownBy(() -> users().add(registrationOf("STRAßE", "b@example.com")))
                .isInstanceOf(UserProblem.UsernameTaken.class);
    }

    @Test
    void names_that_differ_in_an_accent_are_two() {
        users().add(registrationOf("muller"));

        assertThat(users().add(registrationOf("müller", "m@example.com"))).isNotNull();
    }

    @Test
    void a_change_is_kept_and_raises_the_version() {
        var user = users().add(registrationOf("testuser"));

        var changed =
                users().replace(
                                user.withProfile(new Profile("Renamed", null, null))
                                        .withRole(Role.STAFF)
                                        .disabled(NOW));

        assertThat(changed.version()).isEqualTo(user.version() + 1);
        assertThat(users().find(user.id())).contains(changed);
        assertThat(changed.profile()).isEqualTo(new Profile("Renamed", null, null));
    }

    @Test
    void a_change_of_something_stale_is_refused() {
        var user = users().add(registrationOf("testuser"));
        users().replace(user.withRole(Role.STAFF));

        assertThatThrownBy(() -> users().replace(user.withRole(Role.ADMIN)))
                .isInstanceOf(UserProblem.UserChanged.class);
        assertThat(users().find(user.id()).orElseThrow().roles()).doesNotContain(Role.ADMIN);
    }

    @Test
    void users_are_searched_by_the_beginning_of_a_name_or_address() {
        var anna = users().add(registrationOf("Anna"));
        var annette = users().add(registrationOf("annette"));
        var zoe = users().add(registrationOf("zoe", "ann.zoe@example.com"));
        users().add(registrationOf("bob"));

        assertThat(users().search(NamePrefix.of("ANN"), new Page(0, 10)))
                .isEqualTo(new Users.Found(List.of(anna, annette, zoe), 3));
        assertThat(users().search(NamePrefix.of("ann"), new Page(1, 1)))
                .isEqualTo(new Users.Found(List.of(annette), 3));
        assertThat(users().search(NamePrefix.of("%"), new Page(0, 10)).total()).isZero();
        assertThat(users().search(NamePrefix.of(""), new Page(0, 10)).total()).isEqualTo(4);
    }
}
