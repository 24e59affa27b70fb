package shop.user;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static shop.user.TestService.bearer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.Store;
import shop.platform.test.Stores;

class AccountsIT {

    @RegisterExtension static final Stores STORES = Stores.with(Store.MYSQL, Store.REDIS);

    private static TestService service;

    private String name = "";

    @BeforeAll
    static void start() {
        service = TestService.start(STORES.settings(), Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void aName() {
        name = "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void the_readmes_registration_and_log_in_work_word_for_word() {
        var registered =
                service.post(
                        "/api/users/register",
                        """
                        {
                          "email": "user@example.com",
                          "username": "testuser",
                          "password": "password123",
                          "full_name": "Test User",
                          "phone": "0123456789",
                          "address": "123 Main St"
                        }
                        """);
        var loggedIn =
                service.post(
                        "/api/users/login",
                        """
                        {
                          "username": "testuser",
                          "password": "password123"
                        }
                        """);

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.body().keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "email",
                        "username",
                        "full_name",
                        "phone",
                        "address",
                        "roles",
                        "created_at");
        assertThat(registered.body())
                .containsEntry("email", "user@example.com")
                .containsEntry("username", "testuser")
                .containsEntry("full_name", "Test User")
                .containsEntry("phone", "0123456789")
                .containsEntry("address", "123 Main St")
                .containsEntry("roles", List.of("customer"));
        assertThat(Instant.parse((String) registered.get("created_at"))).isNotNull();
        assertThat(loggedIn.status()).isEqualTo(200);
        assertThat(loggedIn.body().keySet())
                .containsExactlyInAnyOrder("access_token", "token_type", "user_id", "email");
        assertThat(loggedIn.body())
                .containsEntry("token_type", "bearer")
                .containsEntry("user_id", registered.get("id"))
                .containsEntry("email", "user@example.com");
    }

    @Test
    void both_slash_forms_register() {
        assertThat(
                        service.post(
                                        "/api/users/register/",
                                        """
                                        {"email": "%s@example.com", "username": "%s",
                                         "password": "password123"}
                                        """
                                                .formatted(name, name))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void what_is_taken_is_a_conflict_with_a_name() {
        service.register(name);

        var sameEmail = service.register(name.toUpperCase(Locale.ROOT));
        var sameName =
                service.post(
                        "/api/users/register",
                        """
                        {"email": "other-%s@example.com", "username": "%s", "password": "password123"}
                        """
                                .formatted(name, name));

        assertThat(sameEmail.status()).isEqualTo(409);
        assertThat(sameEmail.get("type")).isEqualTo("/problems/email-taken");
        assertThat(sameName.status()).isEqualTo(409);
        assertThat(sameName.get("type")).isEqualTo("/problems/username-taken");
    }

    @Test
    void of_many_who_register_a_name_at_once_one_gets_it() {
        var created = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 30; i++) {
                threads.execute(() -> {
                    switch (service.register(name).status()) {
                        case 201 -> created.incrementAndGet();
                        case 409 -> refused.incrementAndGet();
                        default -> throw new AssertionError("neither 201 nor 409");
                    }
                });
            }
        }

        assertThat(created).hasValue(1);
        assertThat(refused).hasValue(29);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email    | {'email':'nonsense','username':'abcd','password':'password123'}",
                "email    | {'username':'abcd','password':'password123'}",
                "username | {'email':'a@example.com','username':'a','password':'password123'}",
                "username | {'email':'a@example.com','username':'a@b.c','password':'password123'}",
                "password | {'email':'a@example.com','username':'abcd','password':'short'}",
                "password | {'email':'a@example.com','username':'abcd','password':''}",
                "password | {'email':'a@example.com','username':'abcd','password':null}",
                "role     | {'email':'a@example.com','username':'abcd','password':'password123',"
                        + "'role':'admin'}",
                "roles    | {'email':'a@example.com','username':'abcd','password':'password123',"
                        + "'roles':['admin']}",
                "phone    | {'email':'a@example.com','username':'abcd','password':'password123',"
                        + "'phone':'000000000000000000000000000000000'}",
            })
    void what_cannot_be_meant_so_is_refused_naming_the_field(String field, String body) {
        var answer = service.post("/api/users/register", body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.get("errors").toString()).contains("field=" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/users/register", "/api/users/login"})
    void a_password_of_more_than_72_bytes_is_refused_before_anything_is_looked_up(String path) {
        var answer =
                service.post(
                        path,
                        """
                        {%s "username": "nobody-at-all", "password": "%s"}
                        """
                                .formatted(
                                        path.endsWith("register")
                                                ? "\"email\":\"a@example.com\","
                                                : "",
                                        "é".repeat(37)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.get("errors").toString()).contains("field=password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "\"text\"", "{\"email\": 1e999}", "{\"username\":\"\\u0000\"}"})
    void a_body_that_is_no_registration_is_a_clean_refusal(String body) {
        assertThat(service.post("/api/users/register", body).status()).isBetween(400, 422);
        assertThat(service.post("/api/users/login", body).status()).isBetween(400, 422);
    }

    @Test
    void i_see_myself() {
        var id = service.register(name).id();
        var me = service.get("/api/users/me", service.as(name));

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.id()).isEqualTo(id);
        assertThat(me.raw().body()).doesNotContain("password").doesNotContain("$2");
    }

    @Test
    void without_a_token_nobody_is_seen() {
        assertThat(service.get("/api/users/me").status()).isEqualTo(401);
        assertThat(service.get("/api/users/1").status()).isEqualTo(401);
        assertThat(service.get("/api/users").status()).isEqualTo(401);
        assertThat(service.get("/api/users/me", "Authorization", "Bearer a.b.c").status())
                .isEqualTo(401);
    }

    @Test
    void an_account_is_its_owners_and_staffs_to_see_and_not_there_for_others() {
        var path = "/api/users/" + service.register(name).id();
        service.register(name + "x");

        assertThat(service.get(path, service.as(name)).status()).isEqualTo(200);
        assertThat(service.get(path, service.asAdmin()).status()).isEqualTo(200);
        assertThat(service.get(path, service.as(name + "x")).status()).isEqualTo(404);
        assertThat(service.put(path, "{}", service.as(name + "x")).status()).isEqualTo(404);
        assertThat(service.get("/api/users/nonsense", service.as(name)).status())
                .isBetween(400, 404);
        assertThat(service.get("/api/users/99999999999999999999", service.as(name)).status())
                .isBetween(400, 404);
    }

    @Test
    void other_services_learn_how_users_can_be_written_to_and_people_do_not() {
        var one = service.register(name).id();
        var other = service.register(name + "2").id();
        service.put("/api/users/" + one, "{\"full_name\": \"Linh\"}", service.as(name));
        var credential =
                ServiceCredential.of("notification-service", Settings.of(STORES.settings()));
        var asService =
                new String[] {"Authorization", "Bearer " + credential.tokenFor("user-service")};
        var path = "/internal/users?ids=";

        var contacts = service.get(path + one + "," + other + ",999999," + one, asService);

        assertThat(contacts.status()).isEqualTo(200);
        assertThat(contacts.body().get("users"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "id",
                                        one,
                                        "username",
                                        name,
                                        "email",
                                        name + "@example.com",
                                        "full_name",
                                        "Linh"),
                                Map.of(
                                        "id", other,
                                        "username", name + "2",
                                        "email", name + "2@example.com")));
        assertThat(service.get("/internal/users", asService).body())
                .isEqualTo(Map.of("users", List.of()));
        assertThat(service.get(path + "1,x", asService).status()).isEqualTo(422);
        assertThat(service.get(path + numbers(101), asService).status()).isEqualTo(422);
        assertThat(service.get(path + numbers(100), asService).status()).isEqualTo(200);
        assertThat(service.get(path + one, service.as(name)).status()).isEqualTo(403);
        assertThat(service.get(path + one, service.asAdmin()).status()).isEqualTo(403);
        assertThat(service.get(path + one).status()).isEqualTo(401);
    }

    private static String numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(joining(","));
    }

    @Test
    void a_profile_changes_once_per_reading() {
        var path = "/api/users/" + service.register(name).id();
        var token = service.as(name)[1];
        var tag = service.get(path, "Authorization", token).header("ETag");
        var body =
                """
                {"full_name": "Renamed", "phone": "1", "address": "2"}
                """;

        var first = service.put(path, body, "Authorization", token, "If-Match", tag);
        var second = service.put(path, body, "Authorization", token, "If-Match", tag);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.get("full_name")).isEqualTo("Renamed");
        assertThat(first.header("ETag")).isNotEqualTo(tag);
        assertThat(second.status()).isEqualTo(412);
    }

    @Test
    void a_profile_has_no_room_for_rights() {
        var path = "/api/users/" + service.register(name).id();

        for (var field : List.of("roles", "id", "email", "username", "hashed_password")) {
            var answer = service.put(path, "{\"" + field + "\": \"admin\"}", service.as(name));
            assertThat(answer.status()).isEqualTo(422);
        }
        assertThat(service.get(path, service.as(name)).get("roles")).isEqualTo(List.of("customer"));
    }

    @Test
    void staff_list_and_search_accounts_and_customers_do_not() {
        service.register(name);

        var found =
                service.get("/api/users/?q=%s&skip=0&limit=5".formatted(name), service.asAdmin());

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().keySet())
                .containsExactlyInAnyOrder("users", "total", "skip", "limit");
        assertThat(found.get("users").toString()).contains("username=" + name);
        assertThat(service.get("/api/users", service.as(name)).status()).isEqualTo(403);
        assertThat(service.get("/api/users?limit=101", service.asAdmin()).status()).isEqualTo(422);
    }

    @Test
    void an_admin_makes_staff_and_admins_and_nobody_else_does() {
        var path = "/api/users/" + service.register(name).id();
        var roles = "{\"roles\": [\"staff\"]}";

        assertThat(service.put(path + "/roles", roles, service.as(name)).status()).isEqualTo(403);
        assertThat(service.post(path + "/set-admin", null, service.as(name)).status())
                .isEqualTo(403);
        assertThat(service.put(path + "/roles", roles, service.asAdmin()).get("roles"))
                .isEqualTo(List.of("customer", "staff"));
        assertThat(service.post(path + "/set-admin", null, service.asAdmin()).get("roles"))
                .isEqualTo(List.of("customer", "staff", "admin"));
        assertThat(
                        service.put(path + "/roles", "{\"roles\": [\"king\"]}", service.asAdmin())
                                .status())
                .isEqualTo(422);
    }

    @Test
    void an_admin_no_more_is_refused_though_the_token_says_otherwise() {
        var path = "/api/users/" + service.register(name).id();
        service.post(path + "/set-admin", null, service.asAdmin());
        var token = bearer(service.logIn(name, "password123"));
        service.put(path + "/roles", "{\"roles\": []}", service.asAdmin());

        assertThat(service.post(path + "/set-admin", null, token).status()).isEqualTo(403);
    }

    @Test
    void a_disabled_account_cannot_log_in_until_it_is_enabled() {
        var path = "/api/users/" + service.register(name).id();

        assertThat(service.post(path + "/disable", null, service.asAdmin()).status())
                .isEqualTo(200);
        assertThat(service.logIn(name, "password123").status()).isEqualTo(403);
        service.post(path + "/enable", null, service.asAdmin());
        assertThat(service.logIn(name, "password123").status()).isEqualTo(200);
    }

    @Test
    void describes_itself_in_the_names_of_the_wire() {
        var description = service.get("/openapi.json").raw().body();

        assertThat(description).contains("full_name").contains("/api/users/register");
        assertThat(description).doesNotContain("fullName");
        assertThat(service.get("/health").status()).isEqualTo(200);
    }
}
