package shop.notification;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.kernel.Running;
import shop.platform.messaging.EventJson;
import shop.platform.messaging.Topics;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.Ear;
import shop.platform.test.FakeUserService;
import shop.platform.test.Store;
import shop.platform.test.Stores;
import shop.platform.test.TestClient;

/** The whole service, twice, over HTTP and Kafka; its neighbours are faked by their contracts. */
@TestInstance(Lifecycle.PER_CLASS)
class NotificationServiceIT {

    @RegisterExtension
    static final Stores STORES = Stores.with(Store.MYSQL, Store.REDIS, Store.KAFKA);

    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();

    private static final AtomicLong NUMBERS = new AtomicLong(100);
    private static final String BASE = "/api/notifications";

    /** An event as its announcer sends it. */
    private record Event(
            UUID id, String topic, String aggregate, String key, long version, EventJson json) {}

    private final FakeUserService users = new FakeUserService();
    private final Set<Long> known = ConcurrentHashMap.newKeySet();
    private final Receiver receiver = new Receiver();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Running> instances = new ArrayList<>();
    private final List<TestClient> clients = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Announcer announcer;
    private Ear ear;
    private String staff;

    @BeforeAll
    void start() {
        for (var topic :
                List.of(
                        "user-events",
                        "order-events",
                        "payment-events",
                        "shipping-events",
                        "favourite-events",
                        "notification-events")) {
            STORES.topics(topic, Topics.dead(topic), Topics.replay(topic));
        }
        environment.putAll(STORES.settings());
        environment.put("NOTIFICATION_SERVICE_PORT", "0");
        environment.put("USER_SERVICE_URL", users.url());
        users.answers("/internal/users", this::contacts);
        environment.put("DISCOVERY_SERVICE_URL", "http://127.0.0.1:1");
        environment.put("NOTIFICATION_PERIOD", "100ms");
        environment.put("WEBHOOK_ALLOW_INSECURE", "true");
        environment.put("WEBHOOK_ALLOWED_PRIVATE", "true");
        environment.put("WEBHOOK_RETRY_FIRST", "50ms");
        environment.put("WEBHOOK_RETRY_ATTEMPTS", "10");
        environment.put("WEBHOOK_MAX_FAILURES", "3");
        for (var i = 0; i < 2; i++) {
            var instance = NotificationService.start(Settings.of(environment));
            instances.add(instance);
            clients.add(TestClient.ofPort(instance.port()));
        }
        var broker = environment.getOrDefault("KAFKA_BROKER", "");
        announcer = new Announcer(broker);
        ear = new Ear(broker, "notification-events");
        staff = users.tokenOf(3, "customer", "staff");
        knows(3);
    }

    @AfterAll
    void stop() {
        http.close();
        clients.forEach(TestClient::close);
        instances.forEach(Running::close);
        announcer.close();
        ear.close();
        receiver.close();
        users.close();
    }

    @Test
    void each_step_of_an_orders_life_is_told_once_by_each_way_though_all_news_come_twice() {
        var user = newUser();
        var order = NUMBERS.incrementAndGet();
        var secret = text(addWebhook("/life", "\"*\""), "secret");
        var life = lifeOf(order, user);

        life.forEach(this::announce);
        life.forEach(this::announce);
        await().untilAsserted(() -> assertThat(list(user)).hasSize(10));
        await().untilAsserted(() -> assertThat(mailbox(user)).hasSize(10));
        await().until(() -> about(order, "/life").size() == 11);
        life.reversed().forEach(this::announce);
        announce(registered(user));
        await().until(() -> kinds(list(user)).contains("welcome"));
        await().untilAsserted(() -> assertThat(mailbox(user)).hasSize(11));

        assertThat(kinds(list(user)))
                .containsExactlyInAnyOrder(
                        "order_confirmed",
                        "order_paid",
                        "payment_processed",
                        "shipment_created",
                        "shipment_shipped",
                        "shipment_out_for_delivery",
                        "shipment_delivered",
                        "order_shipped",
                        "order_delivered",
                        "payment_refunded",
                        "welcome");
        assertThat(mailbox(user)).extracting(it -> it.get("subject")).doesNotHaveDuplicates();
        assertThat(about(order, "/life")).hasSize(11);
        assertThat(about(order, "/life"))
                .allMatch(it -> it.isSignedWith(secret))
                .extracting(Receiver.Received::id)
                .doesNotHaveDuplicates();
        assertThat(announcedTo(user)).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void a_stream_tells_what_comes_and_goes_on_where_it_broke_off() throws Exception {
        var user = newUser();
        announce(paid(NUMBERS.incrementAndGet(), user));
        await().until(() -> list(user).size() == 1);

        try (var stream = follow(1, user, null)) {
            var order = NUMBERS.incrementAndGet();
            announce(paid(order, user));
            assertThat(readUntil(stream, "\"title\":\"Order " + order + " is paid\""))
                    .contains("event: notification", "id: ")
                    .containsOnlyOnce("event: notification");
        }
        var first = NUMBERS.incrementAndGet();
        announce(paid(first, user));
        await().until(() -> list(user).size() == 3);
        try (var stream = follow(0, user, "0")) {
            assertThat(readUntil(stream, "Order " + first + " is paid"))
                    .contains("id: 1\n", "id: 2\n", "id: 3\n");
        }
    }

    @Test
    void people_choose_what_they_are_told_and_in_which_language() {
        var user = newUser();
        var path = BASE + "/preferences";
        var token = token(user);
        assertThat(get(path, token).body())
                .contains("\"language\":\"en\"", "\"email\":{\"account\":true");
        var tag = get(path, token).headers().firstValue("ETag").orElseThrow();
        var body =
                """
                {"language": "vi", "channels": {"in_app": {"alerts": false}, "email": {"orders": false, "alerts": false}}}
                """;

        var changed = send("PUT", path, token, body, Map.of("If-Match", tag));
        var again = send("PUT", path, token, body, Map.of("If-Match", tag));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("\"language\":\"vi\"", "\"orders\":false");
        assertThat(again.statusCode()).isEqualTo(412);
        assertThat(
                        send(
                                        "PUT",
                                        path,
                                        token,
                                        "{\"channels\": {\"in_app\": {\"orders\": false}}}",
                                        Map.of())
                                .body())
                .contains("not-to-be-muted");
        var order = NUMBERS.incrementAndGet();
        announce(priceDropped(user));
        announce(paid(order, user));
        announce(processed(order, user));
        await().until(() -> mailbox(user).size() == 1);
        assertThat(kinds(list(user))).containsExactlyInAnyOrder("order_paid", "payment_processed");
        assertThat(list(user).toString()).contains("Đơn hàng " + order + " đã được thanh toán");
        assertThat(text(mailbox(user).getFirst(), "text")).startsWith("Xin chào");
    }

    @Test
    void staff_and_services_tell_people_things_once_per_key() {
        var user = newUser();
        var body =
                """
                {"user_id": %d, "title": "Hello", "message": "<b>You</b>", "category": "alerts"}
                """
                        .formatted(user);
        var key = Map.of("Idempotency-Key", "k" + user);

        var first = send("POST", BASE + "/", staff, body, key);
        var again = send("POST", BASE, staff, body, key);
        var credential = ServiceCredential.of("order-service", Settings.of(environment));
        var byService = send("POST", BASE, credential.tokenFor("notification-service"), body, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(byService.statusCode()).isEqualTo(201);
        assertThat(list(user)).hasSize(2);
        assertThat(send("POST", BASE, token(user), body, Map.of()).statusCode()).isEqualTo(403);
        assertThat(send("POST", BASE, staff, body.replace("" + user, "999999"), Map.of()).body())
                .contains("unknown-user");
    }

    @Test
    void reading_is_remembered() {
        var user = newUser();
        announce(paid(NUMBERS.incrementAndGet(), user));
        announce(paid(NUMBERS.incrementAndGet(), user));
        await().until(() -> list(user).size() == 2);
        var id = list(user).getFirst().get("id");

        var read = send("PUT", BASE + "/" + id + "/read", token(user), null, Map.of());

        assertThat(read.body()).contains("\"read\":true", "read_at");
        assertThat(get(BASE + "/unread-count", token(user)).body()).isEqualTo("{\"unread\":1}");
        assertThat(get(BASE + "?unread=true", token(user)).body()).contains("\"count\":1");
        assertThat(send("PUT", BASE + "/read-all", token(user), "{}", Map.of()).body())
                .isEqualTo("{\"marked\":1}");
        assertThat(get(BASE + "/unread-count", token(user)).body()).isEqualTo("{\"unread\":0}");
        assertThat(send("PUT", BASE + "/read-all", token(user), "{\"x\":1}", Map.of()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_notifications_of_others_do_not_exist() {
        var user = newUser();
        var other = newUser();
        announce(paid(NUMBERS.incrementAndGet(), user));
        await().until(() -> list(user).size() == 1);
        var id = list(user).getFirst().get("id");

        assertThat(get(BASE + "/" + user, token(user)).body()).contains("\"count\":1");
        assertThat(get(BASE + "/" + user, staff).body()).contains("\"count\":1");
        assertThat(get(BASE + "/" + user, token(other)).statusCode()).isEqualTo(404);
        assertThat(
                        send("PUT", BASE + "/" + id + "/read", token(other), null, Map.of())
                                .statusCode())
                .isEqualTo(404);
        assertThat(list(other)).isEmpty();
        assertThat(clients.getFirst().get(BASE, null).statusCode()).isEqualTo(401);
        for (var path : List.of("/mails", "/mailbox", "/webhooks", "/mailbox/1", "/webhooks/1")) {
            assertThat(get(BASE + path, token(user)).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void the_mailboxs_page_is_open_to_anyone_and_has_no_mails_in_it() {
        var page = get(BASE + "/mailbox.html", null);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(page.body()).contains("<iframe sandbox=\"\"").doesNotContain("<script>");
        for (var part : List.of("/mailbox.js", "/mailbox.css")) {
            assertThat(page.body()).contains(BASE + part);
            assertThat(get(BASE + part, null).statusCode()).isEqualTo(200);
        }
        for (var closed : List.of("/mailbox", "/mailbox/1", "/mailbox.txt")) {
            assertThat(get(BASE + closed, null).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void staff_read_what_the_mailbox_keeps() {
        var user = newUser();
        var title = "<b>Sale</b>";
        send(
                "POST",
                BASE,
                staff,
                "{\"user_id\": %d, \"title\": \"%s\", \"message\": \"%s\"}"
                        .formatted(user, title, title),
                Map.of());
        await().until(() -> mailbox(user).size() == 1);
        var id = mailbox(user).getFirst().get("id");

        var mail = get(BASE + "/mailbox/" + id, staff).body();

        assertThat(mail).contains("\"subject\":\"<b>Sale</b>\"", "&lt;b&gt;Sale&lt;/b&gt;");
        assertThat(get(BASE + "/mailbox/999999999", staff).statusCode()).isEqualTo(404);
    }

    @Test
    void a_mail_that_was_given_up_can_be_sent_again() {
        var user = NUMBERS.incrementAndGet();
        announce(paid(NUMBERS.incrementAndGet(), user));
        await().until(() -> mailsOf("dead", user).size() == 1);
        var dead = mailsOf("dead", user).getFirst();
        assertThat(dead).containsEntry("error", "there is no such user");
        assertThat(mailbox(user)).isEmpty();
        knows(user);
        var path = BASE + "/mails/" + dead.get("notification_id") + "/resend";

        assertThat(send("POST", path, staff, null, Map.of()).statusCode()).isEqualTo(202);

        await().until(() -> mailbox(user).size() == 1);
        assertThat(mailsOf("sent", user)).hasSize(1);
        assertThat(send("POST", path, staff, "[]", Map.of()).statusCode()).isEqualTo(422);
        send("POST", path, staff, "{}", Map.of());
        await().until(() -> mailbox(user).size() == 2);
        assertThat(
                        send("POST", BASE + "/mails/999999999/resend", staff, null, Map.of())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_webhook_tells_its_secret_once() {
        var added = addWebhook("/once", "\"order_*\", \"payment_failed\"");
        var path = BASE + "/webhooks/" + added.get("id");

        assertThat(text(added, "secret")).startsWith("whsec_").hasSizeGreaterThan(40);
        assertThat(get(path, staff).body()).doesNotContain("secret", "sealed");
        assertThat(get(BASE + "/webhooks?limit=100", staff).body()).doesNotContain("\"secret\"");
        var rotated =
                JSON.fromJson(send("POST", path + "/rotate-secret", staff, null, Map.of()).body());
        assertThat(text(rotated, "secret")).isNotEqualTo(text(added, "secret"));
        send("POST", path + "/ping", staff, null, Map.of());

        await().until(() -> receiver.at("/once").size() == 1);
        var ping = receiver.at("/once").getFirst();
        assertThat(ping.body()).contains("\"event\":\"ping\"");
        assertThat(ping.isSignedWith(text(rotated, "secret"))).isTrue();
        assertThat(ping.isSignedWith(text(added, "secret"))).isFalse();
    }

    @Test
    void a_delivery_is_logged_and_can_be_made_again_under_its_id() {
        var webhook = addWebhook("/log", "\"order_*\"").get("id");
        var path = BASE + "/webhooks/" + webhook + "/deliveries";
        var order = NUMBERS.incrementAndGet();
        announce(paid(order, newUser()));
        await().until(() -> about(order, "/log").size() == 1);
        await().until(() -> get(path, staff).body().contains("\"delivered\""));

        var delivery =
                deliveries(path).stream()
                        .filter(it ->
                                text(it, "event_id").equals(about(order, "/log").getFirst().id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(delivery)
                .containsEntry("event", "order_status_updated")
                .containsEntry("answer", "thanks")
                .containsKeys("duration_ms", "attempted_at", "finished_at");
        assertThat(text(delivery, "http_status")).isEqualTo("200");
        var again = path + "/" + delivery.get("id") + "/redeliver";
        assertThat(send("POST", again, staff, null, Map.of()).statusCode()).isEqualTo(202);

        await().until(() -> about(order, "/log").size() == 2);
        assertThat(about(order, "/log"))
                .extracting(Receiver.Received::id)
                .containsOnly(text(delivery, "event_id"));
        assertThat(send("POST", path + "/999999999/redeliver", staff, null, Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_webhook_that_fails_too_often_is_switched_off_and_gets_what_has_waited_later() {
        var maker = newUser();
        var token = users.tokenOf(maker, "customer", "staff");
        try (var failing = new Receiver()) {
            failing.answersWith(503);
            var url = failing.url("/off");
            var body = "{\"url\": \"%s\", \"events\": [\"payment_*\"]}".formatted(url);
            var added =
                    JSON.fromJson(send("POST", BASE + "/webhooks", token, body, Map.of()).body());
            var path = BASE + "/webhooks/" + added.get("id");
            var order = NUMBERS.incrementAndGet();
            announce(processed(order, newUser()));

            await().until(() -> get(path, staff).body().contains("\"enabled\":false"));

            assertThat(get(path, staff).body()).contains("disabled_reason", "status 503");
            await().until(() -> kinds(list(maker)).contains("webhook_disabled"));
            assertThat(get(path + "/deliveries", staff).body()).contains("\"status\":\"held\"");
            var tried = failing.at("/off").size();
            failing.answersWith(204);
            var tag = get(path, staff).headers().firstValue("ETag").orElseThrow();
            var on = body.replace("}", ", \"enabled\": true}");
            assertThat(send("PUT", path, token, on, Map.of("If-Match", "\"77\"")).statusCode())
                    .isEqualTo(412);
            assertThat(send("PUT", path, token, on, Map.of("If-Match", tag)).body())
                    .contains("\"enabled\":true", "\"failures\":0");
            await().until(() -> get(path + "/deliveries", staff).body().contains("\"delivered\""));
            assertThat(failing.at("/off")).hasSize(tried + 1);
            assertThat(failing.at("/off"))
                    .extracting(Receiver.Received::id)
                    .containsOnly(failing.at("/off").getFirst().id());
            assertThat(send("DELETE", path, token, null, Map.of()).statusCode()).isEqualTo(204);
            assertThat(get(path, staff).statusCode()).isEqualTo(404);
            assertThat(get(path + "/deliveries", staff).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://[fd00::1]/",
                "https://user:pass@example.com/",
                "ftp://example.com/",
                "not a url"
            })
    void a_webhook_leads_nowhere_it_must_not(String url) {
        var body = "{\"url\": \"%s\", \"events\": [\"*\"]}".formatted(url);

        var refusal = send("POST", BASE + "/webhooks", staff, body, Map.of());

        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body()).contains("no-destination");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "{\"unknown\": true}",
                "{\"user_id\": -1, \"title\": \"x\", \"message\": \"y\"}",
                "{\"user_id\": 99999999999999999999, \"title\": \"x\", \"message\": \"y\"}",
                "{\"user_id\": 3, \"title\": \"a\\r\\nb\", \"message\": \"y\"}",
                "{\"user_id\": 3, \"title\": \"a\\u0000\", \"message\": \"y\"}",
                "{\"user_id\": 3, \"title\": \"\\ud800\", \"message\": \"y\"}",
                "{\"user_id\": 3, \"title\": \" \", \"message\": \"y\"}",
                "{\"user_id\": 3, \"title\": \"x\", \"message\": \"y\", \"category\": \"z\"}",
                "{\"user_id\": 3, \"title\": \"x\", \"message\": \"y\", \"channels\": [\"sms\"]}",
                "{\"user_id\": 3, \"title\": \"x\", \"message\": \"y\", \"channels\": [null]}",
                "{\"url\": 1, \"events\": [\"*\"]}",
                "{\"url\": \"https://example.com\", \"events\": []}",
                "{\"url\": \"https://example.com\", \"events\": [\"nope\"]}",
                "{\"language\": \"fr\"}",
                "{\"channels\": {\"sms\": {}}}",
                "{\"channels\": {\"email\": {\"orders\": 1}}}"
            })
    void what_cannot_be_meant_is_refused(String body) {
        for (var operation :
                List.of(
                        "POST /",
                        "PUT /preferences",
                        "PUT /read-all",
                        "POST /webhooks",
                        "PUT /webhooks/1",
                        "POST /webhooks/1/ping",
                        "POST /webhooks/1/rotate-secret",
                        "POST /webhooks/1/deliveries/1/redeliver",
                        "POST /mails/1/resend",
                        "PUT /1/read")) {
            var parts = operation.split(" ", 2);
            var answer = send(parts[0], BASE + parts[1], staff, body, Map.of());

            assertThat(answer.statusCode()).as(operation).isBetween(400, 499);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "9223372036854775808", "%00", "%F0%9F%92%A9"})
    void an_id_that_cannot_be_one_names_nothing(String id) {
        for (var path : List.of("/mailbox/", "/webhooks/")) {
            assertThat(get(BASE + path + id, staff).statusCode()).isBetween(400, 404);
        }
        assertThat(get(BASE + "/" + id, staff).statusCode()).isBetween(400, 404);
        assertThat(send("PUT", BASE + "/" + id + "/read", staff, null, Map.of()).statusCode())
                .isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=101",
                "?skip=-1",
                "?skip=%00",
                "?cursor=x",
                "?category=lost",
                "/mails?status=lost",
                "/mailbox?limit=x",
                "/webhooks?limit=0"
            })
    void a_list_that_cannot_be_meant_is_refused(String query) {
        assertThat(get(BASE + query, staff).statusCode()).isEqualTo(422);
    }

    private List<Event> lifeOf(long order, long user) {
        var shipment = 10_000 + order;
        return List.of(
                order(order, user, "order_created", "pending", 1),
                order(order, user, "order_status_updated", "confirmed", 2),
                paid(order, user),
                processed(order, user),
                shipment(shipment, order, user, "pending", "pre_transit", 1),
                shipment(shipment, order, user, "shipped", "in_transit", 2),
                shipment(shipment, order, user, "shipped", "out_for_delivery", 3),
                shipment(shipment, order, user, "delivered", "delivered", 4),
                order(order, user, "order_status_updated", "shipped", 4),
                order(order, user, "order_status_updated", "delivered", 5),
                payment(
                        order,
                        user,
                        2,
                        EventJson.of("payment_refunded").put("refund_id", order + "-1")));
    }

    private static Event paid(long order, long user) {
        return order(order, user, "order_status_updated", "paid", 3);
    }

    private static Event order(long order, long user, String type, String status, long version) {
        return new Event(
                UUID.randomUUID(),
                "order-events",
                "order",
                Long.toString(order),
                version,
                EventJson.of(type)
                        .put("order_id", order)
                        .put("user_id", user)
                        .put("status", status)
                        .put("total_amount", new BigDecimal("3000.00"))
                        .put("currency", "USD"));
    }

    private static Event processed(long order, long user) {
        return payment(order, user, 1, EventJson.of("payment_processed"));
    }

    private static Event payment(long order, long user, long version, EventJson json) {
        return new Event(
                UUID.randomUUID(),
                "payment-events",
                "payment",
                Long.toString(20_000 + order),
                version,
                json.put("payment_id", 20_000 + order)
                        .put("order_id", order)
                        .put("user_id", user)
                        .put("amount", new BigDecimal("3000.00"))
                        .put("currency", "USD"));
    }

    private static Event shipment(
            long shipment, long order, long user, String status, String tracking, long version) {
        return new Event(
                UUID.randomUUID(),
                "shipping-events",
                "shipment",
                Long.toString(order),
                version,
                EventJson.of(version == 1 ? "shipment_created" : "shipment_updated")
                        .put("shipment_id", shipment)
                        .put("order_id", order)
                        .put("user_id", user)
                        .put("status", status)
                        .put("tracking_status", tracking)
                        .put("tracking_number", "SH7")
                        .put("carrier", "simulated")
                        .put("updated_at", "2026-05-04T10:00:00Z"));
    }

    private static Event priceDropped(long user) {
        var alert = NUMBERS.incrementAndGet();
        return new Event(
                UUID.randomUUID(),
                "favourite-events",
                "alert",
                Long.toString(alert),
                1,
                EventJson.of("price_dropped")
                        .put("alert_id", alert)
                        .put("user_id", user)
                        .put("name", "Laptop"));
    }

    private static Event registered(long user) {
        return new Event(
                UUID.randomUUID(),
                "user-events",
                "user",
                Long.toString(user),
                1,
                EventJson.of("user_registered").put("user_id", user).put("username", "u" + user));
    }

    private void announce(Event event) {
        var payload = event.json().toString();
        announcer.announce(
                event.id(),
                event.topic(),
                String.valueOf(JSON.fromJson(payload).get("event")),
                event.aggregate(),
                event.key(),
                event.version(),
                payload);
    }

    private Map<String, Object> addWebhook(String path, String events) {
        var body = "{\"url\": \"%s\", \"events\": [%s]}".formatted(receiver.url(path), events);
        var added = send("POST", BASE + "/webhooks", staff, body, Map.of());
        assertThat(added.statusCode()).isEqualTo(201);
        return JSON.fromJson(added.body());
    }

    /** What {@code path} was told about an order. */
    private List<Receiver.Received> about(long order, String path) {
        return receiver.at(path).stream()
                .filter(it -> it.body().contains("\"order_id\":" + order + ","))
                .toList();
    }

    private List<Object> announcedTo(long user) {
        var ids = new ArrayList<>();
        await().until(() -> {
            for (var heard : ear.heard()) {
                var event = JSON.fromJson(heard.payload());
                if (String.valueOf(user).equals(String.valueOf(event.get("user_id")))) {
                    ids.add(event.get("notification_id"));
                }
            }
            return ids.size() >= 11;
        });
        return ids;
    }

    private long newUser() {
        var user = NUMBERS.incrementAndGet();
        knows(user);
        return user;
    }

    private void knows(long user) {
        known.add(user);
    }

    private String contacts(String query) {
        return Arrays.stream(query.substring("ids=".length()).split(","))
                .map(Long::parseLong)
                .filter(known::contains)
                .map(user ->
                        "{\"id\":%d,\"username\":\"u%d\",\"email\":\"u%d@example.com\"}"
                                .formatted(user, user, user))
                .collect(joining(",", "{\"users\":[", "]}"));
    }

    private String token(long user) {
        return users.tokenOf(user, "customer");
    }

    private List<Map<String, Object>> list(long user) {
        return items(get(BASE + "?limit=100", token(user)), "notifications");
    }

    private List<Map<String, Object>> mailbox(long user) {
        return items(get(BASE + "/mailbox?limit=100&to=u" + user + "@example.com", staff), "mails");
    }

    private List<Map<String, Object>> mailsOf(String status, long user) {
        return items(get(BASE + "/mails?limit=100&status=" + status, staff), "mails").stream()
                .filter(it -> String.valueOf(it.get("user_id")).equals(String.valueOf(user)))
                .toList();
    }

    private List<Map<String, Object>> deliveries(String path) {
        return items(get(path, staff), "deliveries");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(HttpResponse<String> answer, String name) {
        assertThat(answer.body()).contains("\"" + name + "\":[");
        return (List<Map<String, Object>>)
                JSON.fromJson(answer.body()).getOrDefault(name, List.of());
    }

    private static List<Object> kinds(List<Map<String, Object>> notifications) {
        return notifications.stream().map(it -> it.getOrDefault("kind", "")).toList();
    }

    private static String text(Map<String, Object> object, String name) {
        return String.valueOf(object.get(name));
    }

    private HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token, null, Map.of());
    }

    private HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String body,
            Map<String, String> headers) {
        return clients.getFirst().send(method, path, token, body, headers);
    }

    private InputStream follow(int instance, long user, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d%s/stream"
                                                .formatted(instances.get(instance).port(), BASE)))
                        .header("Authorization", "Bearer " + token(user));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return answer.body();
    }

    /** The stream so far, once {@code end} has come. */
    private static String readUntil(InputStream stream, String end) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            var buffer = new byte[4096];
            var count = stream.read(buffer);
            assertThat(count).as(text.toString()).isPositive();
            text.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
