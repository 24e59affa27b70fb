package shop.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.notification.domain.Fixtures.STAFF;
import static shop.notification.domain.Fixtures.news;
import static shop.notification.domain.Fixtures.webhookTo;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.notification.application.TellNews.Heard;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Delivery;
import shop.notification.domain.DeliveryStatus;
import shop.notification.domain.Destinations;
import shop.notification.domain.Kind;
import shop.notification.domain.Webhook;
import shop.notification.domain.WebhookId;

class DeliverWebhooksTest {

    private final SmallService service = new SmallService();
    private final ChangeWebhook changeWebhook =
            new ChangeWebhook(
                    service.webhooks,
                    service.deliveries,
                    new Destinations(false, false),
                    service.transactions,
                    service.clock);
    private final PingWebhook pingWebhook =
            new PingWebhook(
                    service.webhooks, service.deliveries, service.transactions, service.clock);
    private WebhookId webhook = new WebhookId(0);

    @BeforeEach
    void aWebhook() {
        webhook = service.webhooks.add(webhookTo("https://a.example.com/", "*")).id();
    }

    @Test
    void each_piece_of_news_is_delivered_once() {
        hear("order_created", "payment_processed");

        deliverAll();

        assertThat(service.sender.received)
                .containsExactly(webhook + " order_created", webhook + " payment_processed");
        assertThat(statuses()).containsOnly(DeliveryStatus.DELIVERED);
    }

    @Test
    void what_fails_is_tried_again_and_then_given_up() {
        hear("order_created");
        service.sender.status = 500;

        for (var attempt = 1; attempt <= 3; attempt++) {
            deliverAll();
            service.clock.advance(Duration.ofSeconds(30));
        }
        deliverAll();

        assertThat(service.sender.received).hasSize(3);
        assertThat(statuses()).containsOnly(DeliveryStatus.DEAD);
        assertThat(current().failures()).isEqualTo(3);
    }

    @Test
    void too_many_failures_in_a_row_switch_it_off_and_its_maker_is_told() {
        hear(
                "order_created",
                "order_cancelled",
                "payment_failed",
                "payment_refunded",
                "user_registered");
        service.sender.status = 503;

        deliverAll();

        assertThat(current().enabled()).isFalse();
        assertThat(current().offBecause()).contains("4 attempts", "status 503");
        assertThat(statuses()).containsOnly(DeliveryStatus.HELD);
        assertThat(service.notifications.all())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.notice().user()).isEqualTo(STAFF);
                    assertThat(it.notice().kind()).isEqualTo(Kind.WEBHOOK_DISABLED);
                });
        service.clock.advance(Duration.ofDays(1));
        deliverAll();
        assertThat(service.sender.received).hasSize(4);
    }

    @Test
    void switched_on_again_it_gets_what_has_waited() {
        hear(
                "order_created",
                "order_cancelled",
                "payment_failed",
                "payment_refunded",
                "user_registered");
        service.sender.status = 503;
        deliverAll();
        service.sender.received.clear();
        service.sender.status = 200;

        switchTo(true);
        deliverAll();

        assertThat(service.sender.received).hasSize(5);
        assertThat(statuses()).containsOnly(DeliveryStatus.DELIVERED);
        assertThat(current().failures()).isZero();
    }

    @Test
    void switched_off_by_hand_it_gets_nothing_but_a_ping() {
        hear("order_created");
        switchTo(false);
        hear("order_cancelled");

        pingWebhook.handle(webhook);
        deliverAll();

        assertThat(service.sender.received).containsExactly(webhook + " ping");
    }

    @Test
    void news_that_slip_in_while_it_is_switched_off_are_held() {
        hear("order_created");
        service.webhooks.save(
                current()
                        .changed(
                                current().url(),
                                current().events(),
                                "",
                                false,
                                service.clock.instant()));

        deliverAll();

        assertThat(service.sender.received).isEmpty();
        assertThat(statuses()).containsOnly(DeliveryStatus.HELD);
    }

    @Test
    void a_ping_that_fails_is_tried_once_and_counts_for_nothing() {
        service.sender.status = 500;
        pingWebhook.handle(webhook);

        deliverAll();
        service.clock.advance(Duration.ofDays(1));
        deliverAll();

        assertThat(service.sender.received).hasSize(1);
        assertThat(statuses()).containsOnly(DeliveryStatus.DEAD);
        assertThat(current().failures()).isZero();
    }

    @Test
    void what_was_delivered_can_be_delivered_again_under_its_id() {
        hear("order_created");
        deliverAll();
        var delivery = service.deliveries.all().getFirst();

        new Redeliver(service.deliveries, service.clock).handle(webhook, delivery.id());
        deliverAll();

        assertThat(service.sender.received).hasSize(2);
        assertThat(service.deliveries.all()).hasSize(1);
        assertThat(service.deliveries.all().getFirst().news()).isEqualTo(delivery.news());
    }

    @Test
    void what_is_left_of_a_removed_webhook_is_removed() {
        hear("order_created");
        var left = service.deliveries.all().getFirst();
        service.webhooks.remove(webhook);
        service.deliveries.add(
                List.of(new Deliveries.Draft(webhook, left.news(), service.clock.instant())));

        deliverAll();

        assertThat(service.sender.received).isEmpty();
        assertThat(service.deliveries.all()).isEmpty();
    }

    private void hear(String... events) {
        for (var event : events) {
            service.tellNews.handle(List.of(new Heard(news(event), null)));
        }
    }

    private void deliverAll() {
        while (service.deliverWebhooks.handle() > 0) {
            // until nothing is due
        }
    }

    private void switchTo(boolean on) {
        changeWebhook.handle(
                new ChangeWebhook.Command(
                        webhook, "https://a.example.com/", List.of("*"), "", on, null));
    }

    private Webhook current() {
        return Objects.requireNonNull(service.webhooks.find(webhook).orElse(null));
    }

    private List<DeliveryStatus> statuses() {
        return service.deliveries.all().stream().map(Delivery::status).toList();
    }
}
