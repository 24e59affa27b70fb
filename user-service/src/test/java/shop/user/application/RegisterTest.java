package shop.user.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.user.domain.Fixtures.NOW;

import org.junit.jupiter.api.Test;
import shop.user.domain.Role;
import shop.user.domain.UserProblem;

class RegisterTest {

    private final Accounts accounts = new Accounts();

    @Test
    void opens_a_customers_account_and_says_so() {
        var user = accounts.registered("testuser");

        assertThat(user.roles()).containsExactly(Role.CUSTOMER);
        assertThat(user.createdAt()).isEqualTo(NOW);
        assertThat(accounts.users.announced()).containsExactly(user.registered());
    }

    @Test
    void keeps_a_hash_and_not_the_password() {
        var user = accounts.registered("testuser");

        assertThat(user.password().value()).isEqualTo("weak:" + Accounts.PASSWORD);
    }

    @Test
    void refuses_a_name_that_is_taken() {
        accounts.registered("testuser");

        assertThatThrownBy(() -> accounts.registered("TESTUSER"))
                .isInstanceOf(UserProblem.EmailTaken.class);
        assertThat(accounts.users.announced()).hasSize(1);
    }
}
