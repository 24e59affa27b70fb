package shop.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.security.AccessTokens;
import shop.platform.security.SecurityProblem;
import shop.platform.test.Ear;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.user.TestService.Answer;

class UserServiceIT {

    private static final Map<String, String> NOTHING_MORE = Map.of();

    @RegisterExtension
    static final Stores STORES = Stores.with(Store.MYSQL, Store.KAFKA, Store.REDIS);

    private String name = "";

    @BeforeAll
    static void topics() {
        STORES.topics("user-events", "user-events.dead");
    }

    @BeforeEach
    void aName() {
        name = "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_registration_is_announced() {
        try (var service = start(NOTHING_MORE);
                var ear = new Ear(broker(), "user-events")) {
            var id = service.register(name).id();

            var heard = new ArrayList<String>();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        ear.heard().stream()
                                .filter(news -> news.key().equals(Long.toString(id)))
                                .forEach(news -> heard.add(news.payload()));
                        return !heard.isEmpty();
                    });

            assertThat(heard.getFirst())
                    .startsWith("{\"event\":\"user_registered\",\"user_id\":" + id + ",")
                    .contains("\"username\":\"" + name + "\"")
                    .doesNotContain("password");
        }
    }

    @Test
    void replicas_that_start_at_once_make_one_admin_and_share_their_keys() throws Exception {
        var services = startTogether(3);
        try {
            var token =
                    TestService.bearer(
                            services.getFirst().logIn("admin", TestService.ADMIN_PASSWORD));
            for (var service : services) {
                assertThat(service.get("/.well-known/jwks.json").body())
                        .isEqualTo(services.getFirst().get("/.well-known/jwks.json").body());
                assertThat(service.get("/api/users?q=admin", token).get("total")).isEqualTo(1L);
            }
        } finally {
            services.forEach(TestService::close);
        }
    }

    @Test
    void no_valid_token_is_refused_while_keys_change() throws Exception {
        var shortLived =
                Map.of(
                        "SIGNING_KEY_TTL", "4s",
                        "SIGNING_KEY_CHECK", "200ms",
                        "ACCESS_TOKEN_TTL", "30s",
                        "MYSQL_DB", STORES.settings().get("MYSQL_DB") + "_keys");
        try (var one = start(shortLived);
                var two = start(shortLived)) {
            one.register(name);
            var another =
                    new AccessTokens(
                            () -> two.get("/.well-known/jwks.json").raw().body(),
                            Clock.systemUTC());
            Set<String> keysUsed = ConcurrentHashMap.newKeySet();
            List<String> refused = Collections.synchronizedList(new ArrayList<>());
            var done = new AtomicBoolean();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var i = 0; i < 4; i++) {
                    var address = "203.0.113." + i;
                    threads.execute(() -> {
                        while (!done.get()) {
                            var signedIn =
                                    one.logIn(name, "password123", "X-Forwarded-For", address);
                            var token = (String) signedIn.get("access_token");
                            keysUsed.add(keyOf(token));
                            if (!isAccepted(another, token)) {
                                refused.add("a token of key " + keyOf(token));
                            }
                            for (var replica : List.of(one, two)) {
                                var me = replica.get("/api/users/me", TestService.bearer(signedIn));
                                if (me.status() != 200) {
                                    refused.add(me.raw().body());
                                }
                            }
                        }
                    });
                }
                try {
                    await().atMost(Duration.ofMinutes(1))
                            .dontCatchUncaughtExceptions()
                            .until(() -> keysUsed.size() >= 3);
                } finally {
                    done.set(true);
                }
            }

            assertThat(refused).isEmpty();
        }
    }

    @Test
    void a_session_and_a_token_outlive_a_restart() {
        Answer signedIn;
        try (var before = start(NOTHING_MORE)) {
            before.register(name);
            signedIn = before.logIn(name, "password123");
        }
        try (var after = start(NOTHING_MORE)) {
            assertThat(after.get("/api/users/me", TestService.bearer(signedIn)).status())
                    .isEqualTo(200);
            assertThat(refresh(after, signedIn).status()).isEqualTo(200);
        }
    }

    @Test
    void a_session_outlives_the_loss_of_redis_and_guessing_stays_slow() {
        Answer signedIn;
        try (var before = start(NOTHING_MORE)) {
            before.register(name);
            signedIn = before.logIn(name, "password123");
        }
        try (var without = start(Map.of("REDIS_PORT", "1"))) {
            assertThat(refresh(without, signedIn).status()).isEqualTo(200);
            for (var i = 0; i < 5; i++) {
                assertThat(without.logIn(name, "a guess").status()).isEqualTo(401);
            }
            assertThat(without.logIn(name, "a guess").status()).isEqualTo(429);
            assertThat(without.get("/health/ready").status()).isEqualTo(200);
        }
    }

    @Test
    void another_secret_does_not_open_the_keys_and_the_service_says_so() {
        start(NOTHING_MORE).close();

        assertThatThrownBy(() ->
                        start(Map.of("USER_KEY_ENCRYPTION_SECRET", "another secret, long enough")))
                .hasMessageContaining("USER_KEY_ENCRYPTION_SECRET");
    }

    @Test
    void a_registration_sent_twice_with_one_key_is_answered_twice_and_done_once() {
        try (var service = start(NOTHING_MORE)) {
            var body =
                    """
                    {"email": "%s@example.com", "username": "%s", "password": "password123"}
                    """
                            .formatted(name, name);

            var first = service.post("/api/users/register", body, "Idempotency-Key", name);
            var second = service.post("/api/users/register", body, "Idempotency-Key", name);

            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.raw().body()).isEqualTo(first.raw().body());
            assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(
                            service.post(
                                            "/api/users/register",
                                            body.replace("password123", "password124"),
                                            "Idempotency-Key",
                                            name)
                                    .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void the_time_of_a_refusal_does_not_tell_whether_a_name_exists() {
        try (var service = start(Map.of("BCRYPT_COST", "9"))) {
            service.register(name);

            assertThat(IntStream.range(0, 3).anyMatch(round -> takeTheSameTime(service, round)))
                    .isTrue();
        }
    }

    @Test
    void a_flood_of_log_ins_is_shed_and_leaves_the_other_endpoints_quick() {
        try (var service =
                start(Map.of("BCRYPT_COST", "12", "BCRYPT_AT_ONCE", "1", "BCRYPT_WAITING", "3"))) {
            List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
            var longest = Duration.ZERO;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var i = 0; i < 60; i++) {
                    var address = "203.0.113." + i;
                    threads.execute(() ->
                            answers.add(service.logIn(name, "guess", "X-Forwarded-For", address)));
                }
                for (var i = 0; i < 20; i++) {
                    var began = System.nanoTime();
                    assertThat(service.get("/.well-known/jwks.json").status()).isEqualTo(200);
                    var took = Duration.ofNanos(System.nanoTime() - began);
                    longest = took.compareTo(longest) > 0 ? took : longest;
                }
            }

            assertThat(longest).isLessThan(Duration.ofSeconds(1));
            assertThat(answers).hasSize(60);
            assertThat(answers).extracting(Answer::status).containsOnly(401, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 503)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("2"));
        }
    }

    private static boolean isAccepted(AccessTokens tokens, String token) {
        try {
            tokens.verify(token);
            return true;
        } catch (SecurityProblem _) {
            return false;
        }
    }

    private boolean takeTheSameTime(TestService service, int round) {
        var tries = 30;
        var known = new long[tries];
        var unknown = new long[tries];
        for (var i = 0; i < tries; i++) {
            var address = "203.0." + round + "." + i;
            known[i] = nanosToRefuse(service, name, address);
            unknown[i] = nanosToRefuse(service, "nobody" + name, address);
        }
        var ratio = (double) median(known) / median(unknown);
        return ratio > 0.9 && ratio < 1.1;
    }

    private static long nanosToRefuse(TestService service, String name, String address) {
        var began = System.nanoTime();
        var answer = service.logIn(name, "a wrong password", "X-Forwarded-For", address);
        var took = System.nanoTime() - began;
        assertThat(answer.status()).isEqualTo(401);
        return took;
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Answer refresh(TestService service, Answer signedIn) {
        return service.post(
                "/api/users/token/refresh", null, "Cookie", "refresh_token=" + signedIn.cookie());
    }

    private static String keyOf(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static TestService start(Map<String, String> more) {
        return TestService.start(STORES.settings(), more);
    }

    private static List<TestService> startTogether(int replicas) throws Exception {
        var database = STORES.settings().get("MYSQL_DB") + "_replicas";
        start(Map.of("MYSQL_DB", database, "ADMIN_USERNAME", "")).close();
        var settings = Map.of("MYSQL_DB", database);
        var started = new ArrayList<Future<TestService>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < replicas; i++) {
                started.add(threads.submit(() -> start(settings)));
            }
        }
        var services = new ArrayList<TestService>();
        for (var service : started) {
            services.add(service.get());
        }
        return services;
    }

    private static String broker() {
        return String.valueOf(STORES.settings().get("KAFKA_BROKER"));
    }
}
