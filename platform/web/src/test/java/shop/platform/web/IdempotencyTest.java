package shop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.http.ServerRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.security.CurrentUser;

class IdempotencyTest {

    private static final String PATH = "/api/parcels/";

    private Shop shop;

    @BeforeEach
    void open() {
        shop =
                Shop.open(service ->
                        service.idempotency(new InMemoryIdempotency(), "POST /api/parcels"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void fifty_twins_at_once_are_done_once_and_answered_alike() throws Exception {
        var release = new CountDownLatch(1);
        shop.parcels.onPlace = _ -> await(release);

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> twin = () -> place("k-1", Shop.PARCEL);
            var answers = IntStream.range(0, 50).mapToObj(_ -> clients.submit(twin)).toList();
            release.countDown();

            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                assertThat(answer.get().body()).isEqualTo(answers.getFirst().get().body());
                assertThat(answer.get().headers().firstValue("Content-Type"))
                        .contains("application/json");
            }
            var first = answers.stream().filter(answer -> !isReplayed(answer.resultNow()));
            assertThat(first).hasSize(1);
        }
        assertThat(shop.parcels.placed).hasValue(1);
    }

    @Test
    void a_users_key_is_told_from_the_same_key_of_another() {
        var seen = new ArrayList<Optional<String>>();
        try (var asked =
                Shop.open(service ->
                        service.raw(routing ->
                                routing.get(
                                        "/api/parcels/of/{user}",
                                        (request, response) -> {
                                            signIn(request);
                                            seen.add(IdempotencyKeys.of(request));
                                            response.send();
                                        })))) {
            asked.get("/api/parcels/of/7", "Idempotency-Key", "k-1");
            asked.get("/api/parcels/of/8", "Idempotency-Key", "k-1");
            asked.get("/api/parcels/of/8");
        }

        assertThat(seen)
                .containsExactly(Optional.of("7:k-1"), Optional.of("8:k-1"), Optional.empty());
    }

    @Test
    void another_body_under_the_same_key_is_invalid() {
        place("k-1", Shop.PARCEL);

        var answer = place("k-1", Shop.PARCEL.replace("p-1", "p-2"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/problems/idempotency-key-reused");
        assertThat(shop.parcels.placed).hasValue(1);
    }

    @Test
    void a_refusal_is_answered_again_too() {
        var first = place("k-1", "{}");
        var second = place("k-1", "{}");

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(isReplayed(second)).isTrue();
    }

    @Test
    void a_fault_is_forgotten_so_that_it_can_be_tried_again() {
        shop.parcels.onPlace =
                _ -> {
                    throw new IllegalStateException("away");
                };
        assertThat(place("k-1", Shop.PARCEL).statusCode()).isEqualTo(500);

        shop.parcels.onPlace = _ -> {};

        assertThat(place("k-1", Shop.PARCEL).statusCode()).isEqualTo(201);
    }

    @Test
    void without_a_key_each_request_is_done() {
        shop.post(PATH, Shop.PARCEL);
        shop.post(PATH, Shop.PARCEL);

        assertThat(shop.parcels.placed).hasValue(2);
    }

    @Test
    void a_key_that_is_too_long_or_not_visible_is_malformed() {
        assertThat(place("x".repeat(256), Shop.PARCEL).statusCode()).isEqualTo(400);
        assertThat(place("a b", Shop.PARCEL).statusCode()).isEqualTo(400);
        assertThat(place("x".repeat(255), Shop.PARCEL).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> place(String key, String body) {
        return shop.post(PATH, body, "Idempotency-Key", key);
    }

    private static void signIn(ServerRequest request) {
        var user = Long.parseLong(request.path().pathParameters().get("user"));
        Exchange.of(request).comesFrom(new CurrentUser(user, "anna", Set.of()));
    }

    private static boolean isReplayed(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotent-Replayed").isPresent();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
