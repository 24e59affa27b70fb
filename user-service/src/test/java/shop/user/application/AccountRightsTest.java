package shop.user.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Transactions;
import shop.user.application.ChangeRights.Change;
import shop.user.domain.Email;
import shop.user.domain.Password;
import shop.user.domain.Profile;
import shop.user.domain.Role;
import shop.user.domain.User;
import shop.user.domain.UserProblem;
import shop.user.domain.Username;

class AccountRightsTest {

    private static final Profile RENAMED = new Profile("Renamed", "1", "2");

    private final Accounts accounts = new Accounts();
    private final User user = accounts.registered("testuser");
    private final User other = accounts.registered("other");
    private final OpenAdminAccount openAdminAccount =
            new OpenAdminAccount(accounts.users, accounts.hashing, accounts.clock);
    private final ChangeRights changeRights =
            new ChangeRights(
                    accounts.users, accounts.sessions, new NoTransactions(), accounts.clock);
    private final EditProfile editProfile = new EditProfile(accounts.users);
    private final ShowUser showUser = new ShowUser(accounts.users);
    private User admin = user;

    @BeforeEach
    void anAdmin() {
        openAdminAccount.handle(adminNamed("admin"));
        admin = accounts.logIn("admin").user();
    }

    @Test
    void the_first_admin_is_made_once_and_may_do_everything() {
        openAdminAccount.handle(adminNamed("ADMIN"));

        assertThat(accounts.users.announced()).hasSize(3);
        assertThat(admin.roles()).containsExactlyInAnyOrder(Role.CUSTOMER, Role.STAFF, Role.ADMIN);
    }

    @Test
    void an_account_that_has_the_admins_name_is_left_as_it_is() {
        openAdminAccount.handle(adminNamed("testuser"));

        assertThat(showUser.handle(user.id(), asker(user))).isEqualTo(user);
    }

    @Test
    void an_admin_whose_address_is_anothers_is_not_made_in_silence() {
        var command =
                new Register.Command(
                        user.email(),
                        Username.of("chief"),
                        Password.chosen(Accounts.PASSWORD),
                        new Profile(null, null, null));

        assertThatThrownBy(() -> openAdminAccount.handle(command))
                .isInstanceOf(UserProblem.EmailTaken.class);
    }

    @Test
    void an_admin_makes_staff_and_admins() {
        assertThat(change(admin, user, new Change.GrantRoles(Set.of(Role.STAFF))).roles())
                .containsExactlyInAnyOrder(Role.CUSTOMER, Role.STAFF);
        assertThat(change(admin, user, new Change.MakeAdmin()).roles())
                .containsExactlyInAnyOrder(Role.CUSTOMER, Role.STAFF, Role.ADMIN);
    }

    @Test
    void making_an_admin_twice_changes_nothing() {
        var once = change(admin, user, new Change.MakeAdmin());

        assertThat(change(admin, user, new Change.MakeAdmin())).isEqualTo(once);
    }

    @Test
    void nobody_else_changes_rights() {
        assertThatThrownBy(() -> change(user, user, new Change.MakeAdmin()))
                .isInstanceOf(UserProblem.AdminOnly.class);
    }

    @Test
    void who_was_an_admin_a_moment_ago_is_none() {
        change(admin, user, new Change.MakeAdmin());
        change(admin, user, new Change.GrantRoles(Set.of()));

        assertThatThrownBy(() -> change(user, other, new Change.MakeAdmin()))
                .isInstanceOf(UserProblem.AdminOnly.class);
    }

    @Test
    void admins_cannot_withdraw_their_own_rights() {
        assertThatThrownBy(() -> change(admin, admin, new Change.GrantRoles(Set.of(Role.STAFF))))
                .isInstanceOf(UserProblem.OwnRights.class);
        assertThatThrownBy(() -> change(admin, admin, new Change.Disable()))
                .isInstanceOf(UserProblem.OwnRights.class);
    }

    @Test
    void disabling_an_account_ends_its_sessions() {
        var token = accounts.logIn("testuser").refreshToken();

        change(admin, user, new Change.Disable());
        change(admin, user, new Change.Enable());

        assertThatThrownBy(() -> accounts.refresh.handle(token))
                .isInstanceOf(UserProblem.SessionOver.class);
        assertThat(accounts.logIn("testuser").user().isActive()).isTrue();
    }

    @Test
    void an_account_is_shown_to_its_owner_and_to_staff_and_to_others_does_not_exist() {
        assertThat(showUser.handle(user.id(), asker(user))).isEqualTo(user);
        assertThat(showUser.handle(user.id(), asker(admin))).isEqualTo(user);
        assertThatThrownBy(() -> showUser.handle(user.id(), asker(other)))
                .isInstanceOf(UserProblem.UserNotFound.class);
    }

    @Test
    void owner_and_staff_edit_a_profile_and_others_do_not_find_it() {
        assertThat(edit(user, 1).profile()).isEqualTo(RENAMED);
        assertThat(edit(admin, 2).version()).isEqualTo(3);
        assertThatThrownBy(() -> edit(other, 3)).isInstanceOf(UserProblem.UserNotFound.class);
    }

    @Test
    void a_change_based_on_something_stale_is_refused() {
        edit(user, 1);

        assertThatThrownBy(() -> edit(user, 1)).isInstanceOf(UserProblem.UserChanged.class);
    }

    private User edit(User who, long expected) {
        return editProfile.handle(
                new EditProfile.Command(user.id(), asker(who), RENAMED, expected));
    }

    private User change(User by, User whom, Change change) {
        return changeRights.handle(new ChangeRights.Command(by.id(), whom.id(), change));
    }

    private static Asker asker(User user) {
        return new Asker(user.id(), user.roles().contains(Role.STAFF));
    }

    private static Register.Command adminNamed(String name) {
        return new Register.Command(
                Email.of(name + "@shop.example"),
                Username.of(name),
                Password.chosen(Accounts.PASSWORD),
                new Profile(null, null, null));
    }

    /** The fakes change one thing at a time. */
    private static final class NoTransactions implements Transactions {

        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }
    }
}
