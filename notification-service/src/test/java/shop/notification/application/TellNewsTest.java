package shop.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.notification.domain.Fixtures.ANNA;
import static shop.notification.domain.Fixtures.LINH;
import static shop.notification.domain.Fixtures.news;
import static shop.notification.domain.Fixtures.orderPaid;
import static shop.notification.domain.Fixtures.priceDropped;
import static shop.notification.domain.Fixtures.webhookTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.notification.application.FollowNotifications.Query;
import shop.notification.application.TellNews.Heard;
import shop.notification.domain.Category;
import shop.notification.domain.Channel;
import shop.notification.domain.Language;
import shop.notification.domain.Mute;
import shop.notification.domain.NotificationProblem;
import shop.notification.domain.Preferences;
import shop.notification.domain.Text;

class TellNewsTest {

    private final SmallService service = new SmallService();

    @Test
    void whom_news_concern_is_told_once_however_often_they_are_heard() {
        var heard = new Heard(news("order_status_updated"), orderPaid(LINH, 1));

        service.tellNews.handle(List.of(heard, heard));
        service.tellNews.handle(List.of(heard));

        assertThat(service.notifications.all()).hasSize(1);
        assertThat(service.bell.rung()).isEqualTo(Map.of(LINH, 1L));
    }

    @Test
    void another_event_of_the_same_occasion_tells_nothing_new() {
        service.tellNews.handle(
                List.of(
                        new Heard(news("order_status_updated"), orderPaid(LINH, 1)),
                        new Heard(news("order_status_updated"), orderPaid(LINH, 1))));

        assertThat(service.notifications.all()).hasSize(1);
    }

    @Test
    void texts_are_in_the_language_of_the_reader() {
        var vietnamese = Preferences.STANDARD.with(Language.VI, Set.of());
        service.readers.choose(LINH, vietnamese);

        service.tellPeople.handle(List.of(orderPaid(LINH, 1), orderPaid(ANNA, 1)));

        assertThat(service.notifications.all())
                .extracting(it -> it.notice().text().title())
                .containsExactly("vi order_paid", "en order_paid");
    }

    @Test
    void who_is_shown_nothing_is_not_woken() {
        var silent =
                Preferences.STANDARD.with(
                        Language.EN, Set.of(new Mute(Channel.IN_APP, Category.ALERTS)));
        service.readers.choose(LINH, silent);

        service.tellPeople.handle(List.of(priceDropped(LINH, 1)));

        assertThat(service.bell.rung()).isEmpty();
    }

    @Test
    void each_webhook_gets_the_news_it_asked_for() {
        var orders = service.webhooks.add(webhookTo("https://a.example.com/", "order_*"));
        var all = service.webhooks.add(webhookTo("https://b.example.com/", "*"));
        var off = service.webhooks.add(webhookTo("https://c.example.com/", "*"));
        service.webhooks.save(
                off.changed(off.url(), off.events(), "", false, service.clock.instant()));

        service.tellNews.handle(
                List.of(
                        new Heard(news("order_created"), null),
                        new Heard(news("payment_failed"), null)));

        assertThat(service.deliveries.all())
                .extracting(it -> it.webhook() + " " + it.news().event())
                .containsExactlyInAnyOrder(
                        orders.id() + " order_created",
                        all.id() + " order_created",
                        all.id() + " payment_failed");
    }

    @Test
    void a_message_is_told_once_per_request() {
        var send = new SendMessage(service.tellPeople, service.notifications, service.directory);
        var command = new SendMessage.Command("3:key", LINH, new Text("Hello", "You"), null, null);

        var first = send.handle(command);
        var again = send.handle(command);

        assertThat(again).isEqualTo(first);
        assertThat(service.notifications.all()).hasSize(1);
        assertThat(first.notice().category()).isEqualTo(Category.ACCOUNT);
    }

    @Test
    void nobody_is_told_who_does_not_exist() {
        service.directory.empty = true;
        var send = new SendMessage(service.tellPeople, service.notifications, service.directory);
        var command = new SendMessage.Command("1", LINH, new Text("Hello", "You"), null, null);

        assertThatThrownBy(() -> send.handle(command))
                .isInstanceOf(NotificationProblem.UnknownReader.class);
        assertThat(service.notifications.all()).isEmpty();
    }

    @Test
    void who_follows_gets_what_comes_after_what_was_seen() {
        var follow = new FollowNotifications(service.notifications, service.bell);
        service.tellPeople.handle(List.of(orderPaid(LINH, 1), orderPaid(LINH, 2)));

        var now = follow.handle(Query.now(LINH, FollowNotifications.FROM_NOW));
        var patience = Duration.ofSeconds(1);
        var nothing = follow.handle(new Query(LINH, now.last(), patience, () -> false));
        service.tellPeople.handle(List.of(orderPaid(LINH, 3)));
        var third = follow.handle(new Query(LINH, now.last(), patience, () -> false));
        var missed = follow.handle(Query.now(LINH, 1));

        assertThat(now.notifications()).isEmpty();
        assertThat(nothing.notifications()).isEmpty();
        assertThat(nothing.last()).isEqualTo(now.last());
        assertThat(third.notifications())
                .extracting(it -> it.notice().key())
                .containsExactly("order:3:paid");
        assertThat(missed.notifications()).hasSize(2);
    }

    @Test
    void a_change_of_preferences_leaves_the_rest() {
        var change = new ChangePreferences(service.readers);
        var mails = new Mute(Channel.EMAIL, Category.ALERTS);
        var parcels = new Mute(Channel.EMAIL, Category.SHIPPING);

        change.handle(
                new ChangePreferences.Command(
                        LINH, Language.VI, Map.of(mails, false, parcels, false), 0L));
        var changed =
                change.handle(new ChangePreferences.Command(LINH, null, Map.of(mails, true), null));

        assertThat(changed.language()).isEqualTo(Language.VI);
        assertThat(changed.mutes()).containsExactly(parcels);
        assertThatThrownBy(() ->
                        change.handle(
                                new ChangePreferences.Command(LINH, Language.EN, Map.of(), 1L)))
                .isInstanceOf(NotificationProblem.ChangedMeanwhile.class);
    }
}
