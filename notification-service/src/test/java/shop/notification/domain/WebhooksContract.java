package shop.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.notification.domain.Fixtures.NOW;
import static shop.notification.domain.Fixtures.news;
import static shop.notification.domain.Fixtures.webhookTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;

/** What holds of webhooks and deliveries, wherever they are kept. */
public abstract class WebhooksContract {

    private static final Page ALL = new Page(0, 100);
    private static final String URL = "https://example.com/in";

    protected abstract Webhooks webhooks();

    protected abstract Deliveries deliveries();

    protected abstract Transactions transactions();

    @Test
    void a_webhook_is_found_as_it_was_made() {
        var webhook = webhooks().add(webhookTo(URL, "order_*", "payment_failed"));

        assertThat(webhooks().find(webhook.id())).contains(webhook);
        assertThat(transactions().call(() -> webhooks().lock(webhook.id()))).contains(webhook);
        assertThat(webhooks().list(ALL)).contains(webhook);
        assertThat(webhooks().enabled()).contains(webhook);
        assertThat(webhooks().find(new WebhookId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void what_was_changed_is_kept() {
        var webhook = webhooks().add(webhookTo(URL, "*"));
        var off = webhook.failed(1, "status 500", NOW.plusSeconds(1)).withSecret("other", NOW);

        transactions().run(() -> webhooks().save(off));

        assertThat(webhooks().find(webhook.id())).contains(off);
        assertThat(webhooks().enabled()).doesNotContain(off);
    }

    @Test
    void a_removed_webhook_leaves_nothing() {
        var webhook = webhooks().add(webhookTo(URL, "*")).id();
        add(webhook, news("order_created"));

        assertThat(webhooks().remove(webhook)).isTrue();
        assertThat(webhooks().remove(webhook)).isFalse();
        assertThat(list(webhook)).isEmpty();
    }

    @Test
    void a_webhook_gets_each_piece_of_news_once() {
        var first = webhooks().add(webhookTo(URL, "*")).id();
        var second = webhooks().add(webhookTo(URL, "*")).id();
        var news = news("order_created");

        add(first, news);
        add(first, news);
        add(second, news);

        assertThat(list(first)).hasSize(1);
        assertThat(list(second)).hasSize(1);
        assertThat(list(first).getFirst().news()).isEqualTo(news);
        assertThat(deliveries().of(first, news)).contains(list(first).getFirst());
    }

    @Test
    void one_takes_a_delivery_at_a_time_and_settles_it() {
        var webhook = webhooks().add(webhookTo(URL, "*")).id();
        add(webhook, news("order_created"));

        var slow = claim(webhook, NOW).getFirst();
        assertThat(claim(webhook, NOW.plusSeconds(59))).isEmpty();
        var fast = claim(webhook, NOW.plusSeconds(60)).getFirst();
        deliveries().settle(slow, new DeliveryResult.Dead(attempt(500, "late")));
        deliveries().settle(fast, new DeliveryResult.Delivered(attempt(200, null)));

        assertThat(list(webhook).getFirst())
                .returns(DeliveryStatus.DELIVERED, Delivery::status)
                .returns(2, Delivery::attempts)
                .returns(attempt(200, null), Delivery::last)
                .returns(NOW, Delivery::finishedAt);
        assertThat(claim(webhook, NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void what_failed_is_due_later_until_it_is_given_up() {
        var webhook = webhooks().add(webhookTo(URL, "*")).id();
        add(webhook, news("order_created"));
        var later = new DeliveryResult.Later(attempt(null, "no answer"), NOW.plusSeconds(5));

        deliveries().settle(claim(webhook, NOW).getFirst(), later);
        assertThat(claim(webhook, NOW.plusSeconds(4))).isEmpty();
        var second = claim(webhook, NOW.plusSeconds(5)).getFirst();
        deliveries().settle(second, new DeliveryResult.Dead(attempt(410, "status 410")));

        assertThat(list(webhook).getFirst().status()).isEqualTo(DeliveryStatus.DEAD);
        assertThat(claim(webhook, NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void what_was_finished_can_be_delivered_once_more() {
        var webhook = webhooks().add(webhookTo(URL, "*")).id();
        add(webhook, news("order_created"));
        var delivery = claim(webhook, NOW).getFirst();
        deliveries().settle(delivery, new DeliveryResult.Delivered(attempt(200, null)));

        var again = deliveries().redeliver(webhook, delivery.id(), NOW).orElseThrow();

        assertThat(again.news().id()).isEqualTo(delivery.news().id());
        assertThat(again.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(claim(webhook, NOW)).extracting(Delivery::attempts).containsExactly(1);
        assertThat(deliveries().redeliver(new WebhookId(-1), delivery.id(), NOW)).isEmpty();
    }

    @Test
    void what_is_held_waits_until_it_is_released() {
        var webhook = webhooks().add(webhookTo(URL, "*")).id();
        add(webhook, news("order_created"));
        var underWay = claim(webhook, NOW).getFirst();

        deliveries().hold(webhook);
        var later = new DeliveryResult.Later(attempt(500, "status 500"), NOW.plusSeconds(5));
        deliveries().settle(underWay, later);
        assertThat(list(webhook).getFirst().status()).isEqualTo(DeliveryStatus.HELD);
        assertThat(claim(webhook, NOW.plus(Duration.ofDays(1)))).isEmpty();

        deliveries().release(webhook, NOW);
        assertThat(claim(webhook, NOW)).hasSize(1);
    }

    @Test
    void what_was_not_tried_is_held_without_counting() {
        var webhook = webhooks().add(webhookTo(URL, "*")).id();
        add(webhook, news("order_created"));

        deliveries().settle(claim(webhook, NOW).getFirst(), new DeliveryResult.Held());

        assertThat(list(webhook).getFirst())
                .returns(DeliveryStatus.HELD, Delivery::status)
                .returns(0, Delivery::attempts);
    }

    @Test
    void a_ping_is_not_held() {
        var webhook = webhooks().add(webhookTo(URL, "*")).id();
        add(webhook, news("ping"));

        deliveries().hold(webhook);

        assertThat(claim(webhook, NOW)).hasSize(1);
    }

    @Test
    void the_log_can_be_narrowed_and_is_forgotten_in_time() {
        var webhook = webhooks().add(webhookTo(URL, "*")).id();
        add(webhook, news("order_created"));
        var old = claim(webhook, NOW).getFirst();
        deliveries().settle(old, new DeliveryResult.Delivered(attempt(200, null)));
        add(webhook, news("order_cancelled"));

        assertThat(list(webhook))
                .extracting(it -> it.news().event())
                .containsExactly("order_cancelled", "order_created");
        assertThat(
                        deliveries()
                                .list(
                                        new DeliveryFilter(
                                                webhook, DeliveryStatus.DELIVERED, null, ALL)))
                .extracting(Delivery::id)
                .containsExactly(old.id());
        var newest = list(webhook).getFirst().id();
        assertThat(deliveries().list(new DeliveryFilter(webhook, null, newest, ALL)))
                .extracting(Delivery::id)
                .containsExactly(old.id());
        assertThat(deliveries().forget(NOW, 1000)).isZero();
        assertThat(deliveries().forget(NOW.plusSeconds(1), 1000)).isPositive();
        assertThat(list(webhook)).extracting(Delivery::id).containsExactly(newest);
    }

    private void add(WebhookId webhook, News news) {
        deliveries().add(List.of(new Deliveries.Draft(webhook, news, NOW)));
    }

    private List<Delivery> list(WebhookId webhook) {
        return deliveries().list(new DeliveryFilter(webhook, null, null, ALL));
    }

    /** Those of others are taken, too, which does them no harm. */
    private List<Delivery> claim(WebhookId webhook, Instant now) {
        return deliveries().claim(now, now.plusSeconds(60), 1000).stream()
                .filter(it -> it.webhook().equals(webhook))
                .toList();
    }

    private static Attempt attempt(@Nullable Integer status, @Nullable String error) {
        return new Attempt(NOW, 12, status, status == null ? null : "hm", error);
    }
}
