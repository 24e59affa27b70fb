package shop.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.user.TestService.Answer;

class SessionsIT {

    @RegisterExtension static final Stores STORES = Stores.with(Store.MYSQL, Store.REDIS);

    private static TestService service;

    private String name = "";

    @BeforeAll
    static void start() {
        service = TestService.start(STORES.settings(), Map.of("BCRYPT_WAITING", "500"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void aUser() {
        name = "s" + UUID.randomUUID().toString().substring(0, 8);
        service.register(name);
    }

    @Test
    void the_refresh_token_is_out_of_reach_of_scripts_and_other_sites() {
        assertThat(service.logIn(name, "password123").header("Set-Cookie"))
                .startsWith("refresh_token=")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Strict")
                .containsIgnoringCase("; Path=/api/users")
                .containsIgnoringCase("; Max-Age=")
                .doesNotContainIgnoringCase("; Secure");
    }

    @Test
    void behind_https_the_cookie_goes_over_https_only() {
        assertThat(
                        service.logIn(name, "password123", "X-Forwarded-Proto", "https")
                                .header("Set-Cookie"))
                .containsIgnoringCase("; Secure");
    }

    @Test
    void a_session_goes_on_by_cookie_and_by_body() {
        var second = byCookie(service.logIn(name, "password123").cookie());
        var third = byBody(second.cookie());

        assertThat(second.status()).isEqualTo(200);
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.body().keySet())
                .containsExactlyInAnyOrder("access_token", "token_type", "user_id", "email");
        assertThat(service.get("/api/users/me", TestService.bearer(third)).get("username"))
                .isEqualTo(name);
    }

    @Test
    void a_token_used_twice_ends_the_session() {
        var first = service.logIn(name, "password123").cookie();
        var second = byCookie(first).cookie();

        assertThat(byCookie(first).status()).isEqualTo(401);
        assertThat(byCookie(second).status()).isEqualTo(401);
        assertThat(service.logIn(name, "password123").status()).isEqualTo(200);
    }

    @Test
    void of_many_who_use_a_token_at_once_one_at_most_goes_on() {
        var first = service.logIn(name, "password123").cookie();
        var statuses = Collections.synchronizedList(new ArrayList<Integer>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                threads.execute(() -> statuses.add(byCookie(first).status()));
            }
        }

        assertThat(statuses).hasSize(20).containsOnly(200, 401);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    }

    @Test
    void what_is_no_refresh_token_is_refused() {
        assertThat(service.post("/api/users/token/refresh", null).status()).isEqualTo(401);
        assertThat(byCookie("nonsense").status()).isEqualTo(401);
        assertThat(byBody("' OR 1=1").status()).isEqualTo(401);
        assertThat(byBody((String) service.logIn(name, "password123").get("access_token")).status())
                .isEqualTo(401);
        assertThat(service.post("/api/users/token/refresh", "{").status()).isEqualTo(400);
        assertThat(service.post("/api/users/token/refresh", "{\"x\": 1}").status()).isEqualTo(422);
    }

    @Test
    void a_refresh_token_is_no_access_token() {
        var token = service.logIn(name, "password123").cookie();

        assertThat(service.get("/api/users/me", "Authorization", "Bearer " + token).status())
                .isEqualTo(401);
    }

    @Test
    void who_logs_out_is_out() {
        var token = service.logIn(name, "password123").cookie();

        var out = service.post("/api/users/logout", null, "Cookie", "refresh_token=" + token);

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie"))
                .startsWith("refresh_token=;")
                .contains("Expires=Thu, 1 Jan 1970");
        assertThat(byCookie(token).status()).isEqualTo(401);
        assertThat(service.post("/api/users/logout", null).status()).isEqualTo(401);
    }

    @Test
    void who_logs_out_everywhere_is_out_everywhere() {
        var here = service.logIn(name, "password123");
        var there = service.logIn(name, "password123");

        assertThat(
                        service.post("/api/users/logout-everywhere", null, TestService.bearer(here))
                                .status())
                .isEqualTo(204);
        assertThat(byCookie(here.cookie()).status()).isEqualTo(401);
        assertThat(byCookie(there.cookie()).status()).isEqualTo(401);
    }

    @Test
    void new_roles_are_in_the_next_token_and_a_disabled_user_gets_none() {
        var loggedIn = service.logIn(name, "password123");
        var path = "/api/users/" + loggedIn.get("user_id");

        service.put(path + "/roles", "{\"roles\": [\"staff\"]}", service.asAdmin());
        var refreshed = byCookie(loggedIn.cookie());
        assertThat(service.get("/api/users", TestService.bearer(refreshed)).status())
                .isEqualTo(200);

        service.post(path + "/disable", null, service.asAdmin());
        assertThat(byCookie(refreshed.cookie()).status()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        var wrong = service.logIn(name, "wrong", from(1));
        var unknown = service.logIn("nobody" + name, "wrong", from(1));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(comparable(wrong)).isEqualTo(comparable(unknown));
    }

    @Test
    void guessing_is_slowed_for_the_guesser_and_not_for_the_owner() {
        for (var i = 0; i < 5; i++) {
            assertThat(service.logIn(name, "a guess", from(7)).status()).isEqualTo(401);
        }

        var slowed = service.logIn(name, "password123", from(7));

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("1");
        assertThat(service.logIn(name, "password123", from(8)).status()).isEqualTo(200);
    }

    @Test
    void what_clients_say_of_themselves_before_our_proxy_does_is_not_believed() {
        for (var i = 0; i < 5; i++) {
            service.logIn(name, "a guess", "X-Forwarded-For", "198.51.100." + i + ", 203.0.113.99");
        }

        assertThat(
                        service.logIn(
                                        name,
                                        "a guess",
                                        "X-Forwarded-For",
                                        "198.51.100.77, 203.0.113.99")
                                .status())
                .isEqualTo(429);
    }

    @Test
    void the_key_set_is_public_and_has_two_keys() {
        for (var path : List.of("/.well-known/jwks.json", "/api/users/.well-known/jwks.json")) {
            var keys = service.get(path);
            assertThat(keys.status()).isEqualTo(200);
            assertThat((List<?>) keys.get("keys")).hasSize(2);
            assertThat(keys.header("Content-Type")).startsWith("application/json");
        }
    }

    private static String[] from(int host) {
        return new String[] {"X-Forwarded-For", "203.0.113." + host};
    }

    private static Map<String, Object> comparable(Answer answer) {
        var body = new TreeMap<>(answer.body());
        body.remove("trace_id");
        return body;
    }

    private static Answer byCookie(String token) {
        return service.post("/api/users/token/refresh", null, "Cookie", "refresh_token=" + token);
    }

    private static Answer byBody(String token) {
        return service.post("/api/users/token/refresh", "{\"refresh_token\": \"" + token + "\"}");
    }
}
