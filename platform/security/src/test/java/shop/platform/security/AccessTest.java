package shop.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Caller ANONYMOUS = new Anonymous();
    private static final Caller CUSTOMER = new CurrentUser(1, "an", Set.of(Role.CUSTOMER));
    private static final Caller STAFF = new CurrentUser(2, "bo", Set.of(Role.STAFF));
    private static final Caller ADMIN = new CurrentUser(3, "cy", Set.of(Role.ADMIN));
    private static final Caller SERVICE = new CallerService("order-service");

    private final Access access =
            Access.builder()
                    .signedIn("GET", "/api/products/mine")
                    .open("GET", "/api/products/**")
                    .staff("PUT", "/api/products/{id}/price")
                    .admin("*", "/api/products/purge")
                    .service("GET", "/internal/**")
                    .staffOrService("POST", "/api/notifications")
                    .build();

    @Test
    void what_no_rule_names_needs_a_signed_in_person() {
        assertMustSignIn("POST", "/api/products", ANONYMOUS);
        assertPasses("POST", "/api/products", CUSTOMER);
        assertNotAllowed("POST", "/api/products", SERVICE);
    }

    @Test
    void open_is_open_to_all_with_everything_below() {
        assertPasses("GET", "/api/products", ANONYMOUS);
        assertPasses("GET", "/api/products/1/reviews", ANONYMOUS);
        assertPasses("HEAD", "/api/products/1", ANONYMOUS);
        assertPasses("GET", "/api/products/1", SERVICE);
        assertMustSignIn("GET", "/api/productsecrets", ANONYMOUS);
    }

    @Test
    void the_first_rule_that_fits_decides() {
        assertMustSignIn("GET", "/api/products/mine", ANONYMOUS);
        assertPasses("GET", "/api/products/mine", CUSTOMER);
    }

    @Test
    void staff_and_admin_rules_ask_for_the_role() {
        assertMustSignIn("PUT", "/api/products/1/price", ANONYMOUS);
        assertNotAllowed("PUT", "/api/products/1/price", CUSTOMER);
        assertNotAllowed("PUT", "/api/products/1/price", SERVICE);
        assertPasses("PUT", "/api/products/1/price", STAFF);
        assertPasses("PUT", "/api/products/1/price", ADMIN);

        assertNotAllowed("DELETE", "/api/products/purge", STAFF);
        assertPasses("DELETE", "/api/products/purge", ADMIN);
    }

    @Test
    void one_segment_stands_for_one_only() {
        assertPasses("PUT", "/api/products/1/2/price", CUSTOMER);
        assertPasses("PUT", "/api/products/1", CUSTOMER);
    }

    @Test
    void internal_paths_are_for_services_never_for_people() {
        assertPasses("GET", "/internal/orders/1", SERVICE);
        assertMustSignIn("GET", "/internal/orders/1", ANONYMOUS);
        assertNotAllowed("GET", "/internal/orders/1", ADMIN);
    }

    @Test
    void some_paths_are_for_staff_and_services() {
        assertPasses("POST", "/api/notifications", SERVICE);
        assertPasses("POST", "/api/notifications", STAFF);
        assertNotAllowed("POST", "/api/notifications", CUSTOMER);
    }

    @Test
    void the_root_can_be_opened_too() {
        var everything = Access.builder().open("GET", "/**").build();

        assertThatCode(() -> everything.check("GET", "/", ANONYMOUS)).doesNotThrowAnyException();
    }

    private void assertPasses(String method, String path, Caller caller) {
        assertThatCode(() -> access.check(method, path, caller)).doesNotThrowAnyException();
    }

    private void assertMustSignIn(String method, String path, Caller caller) {
        assertThatThrownBy(() -> access.check(method, path, caller))
                .isInstanceOf(SecurityProblem.NotSignedIn.class);
    }

    private void assertNotAllowed(String method, String path, Caller caller) {
        assertThatThrownBy(() -> access.check(method, path, caller))
                .isInstanceOf(SecurityProblem.NotAllowed.class);
    }
}
