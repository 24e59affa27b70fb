package shop.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.notification.domain.Fixtures.NOW;
import static shop.notification.domain.Fixtures.notice;
import static shop.notification.domain.Fixtures.orderPaid;
import static shop.notification.domain.Fixtures.priceDropped;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;
import shop.platform.kernel.Transactions;

/** What holds of readers, notifications and mails, wherever they are kept. */
public abstract class NotificationsContract {

    private static final AtomicLong USERS = new AtomicLong(1000);
    private static final Page ALL = new Page(0, 100);

    private UserId linh = new UserId(0);
    private UserId anna = new UserId(0);

    protected abstract Readers readers();

    protected abstract Notifications notifications();

    protected abstract Mails mails();

    protected abstract Transactions transactions();

    @BeforeEach
    void newUsers() {
        linh = new UserId(USERS.incrementAndGet());
        anna = new UserId(USERS.incrementAndGet());
    }

    @Test
    void what_is_told_is_kept_and_listed_newest_first() {
        var told = tell(orderPaid(linh, 1), orderPaid(anna, 1), orderPaid(linh, 2));

        assertThat(told).hasSize(3);
        assertThat(keys(list(linh))).containsExactly("order:2:paid", "order:1:paid");
        assertThat(list(linh).getFirst().notice()).isEqualTo(told.getLast().notice());
        assertThat(keys(list(anna))).containsExactly("order:1:paid");
    }

    @Test
    void for_one_user_and_key_there_is_one_notification() {
        tell(orderPaid(linh, 1));

        assertThat(tell(orderPaid(linh, 1), orderPaid(linh, 1))).isEmpty();
        assertThat(tell(orderPaid(linh, 2), orderPaid(linh, 2))).hasSize(1);
        assertThat(list(linh)).hasSize(2);
        assertThat(mailsOf(linh)).hasSize(2);
    }

    @Test
    void however_many_tell_it_at_once_it_is_told_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tellers = new ArrayList<Future<List<Notification>>>();
            for (var i = 0; i < 8; i++) {
                tellers.add(threads.submit(() -> tell(orderPaid(linh, 1), orderPaid(anna, 1))));
            }
            var told = 0;
            for (var teller : tellers) {
                told += teller.get().size();
            }
            assertThat(told).isEqualTo(2);
        }
        assertThat(list(linh)).hasSize(1);
        assertThat(mailsOf(anna)).hasSize(1);
    }

    @Test
    void numbers_rise_and_a_stream_goes_on_after_any_of_them() {
        tell(orderPaid(linh, 1), orderPaid(linh, 2));
        tell(orderPaid(linh, 3));

        var all = notifications().after(linh, 0, 10);
        assertThat(keys(all)).containsExactly("order:1:paid", "order:2:paid", "order:3:paid");
        assertThat(all).extracting(it -> it.notice().number()).isSorted().doesNotHaveDuplicates();
        var second = all.get(1).notice().number();
        assertThat(keys(notifications().after(linh, second, 10))).containsExactly("order:3:paid");
        assertThat(notifications().after(linh, 0, 2)).hasSize(2);
        assertThat(notifications().lastShown(linh)).isEqualTo(all.getLast().notice().number());
        assertThat(notifications().lastShown(anna)).isZero();
    }

    @Test
    void what_is_wanted_by_no_way_is_remembered_and_not_shown() {
        choose(
                linh,
                new Mute(Channel.IN_APP, Category.ALERTS),
                new Mute(Channel.EMAIL, Category.ALERTS));

        tell(priceDropped(linh, 1));

        assertThat(list(linh)).isEmpty();
        assertThat(mailsOf(linh)).isEmpty();
        assertThat(notifications().unread(linh)).isZero();
        assertThat(notifications().after(linh, 0, 10)).isEmpty();
        assertThat(tell(priceDropped(linh, 1))).isEmpty();
    }

    @Test
    void a_list_can_be_narrowed() {
        tell(orderPaid(linh, 1), priceDropped(linh, 1), orderPaid(linh, 2));
        var newest = list(linh).getFirst();
        notifications().markRead(newest.id(), linh, NOW);

        assertThat(keys(list(linh, true, null, null)))
                .containsExactly("alert:1:price_dropped", "order:1:paid");
        assertThat(keys(list(linh, false, Category.ALERTS, null)))
                .containsExactly("alert:1:price_dropped");
        assertThat(keys(list(linh, false, null, newest.id())))
                .containsExactly("alert:1:price_dropped", "order:1:paid");
        assertThat(
                        notifications()
                                .list(
                                        new NotificationFilter(
                                                linh, false, null, null, new Page(1, 1))))
                .extracting(it -> it.notice().key())
                .containsExactly("alert:1:price_dropped");
    }

    @Test
    void the_first_reading_counts_and_only_ones_own() {
        var id = tell(orderPaid(linh, 1)).getFirst().id();

        assertThat(notifications().markRead(id, anna, NOW)).isEmpty();
        assertThat(notifications().markRead(id, linh, NOW).orElseThrow().readAt()).isEqualTo(NOW);
        assertThat(notifications().markRead(id, linh, NOW.plusSeconds(9)).orElseThrow().readAt())
                .isEqualTo(NOW);
        assertThat(notifications().markRead(new NotificationId(Long.MAX_VALUE), linh, NOW))
                .isEmpty();
    }

    @Test
    void all_that_is_unread_can_be_marked_at_once() {
        tell(orderPaid(linh, 1), orderPaid(linh, 2), orderPaid(anna, 1));
        notifications().markRead(list(linh).getFirst().id(), linh, NOW);

        assertThat(notifications().unread(linh)).isEqualTo(1);
        assertThat(notifications().markAllRead(linh, NOW)).isEqualTo(1);
        assertThat(notifications().markAllRead(linh, NOW)).isZero();
        assertThat(notifications().unread(linh)).isZero();
        assertThat(notifications().unread(anna)).isEqualTo(1);
    }

    @Test
    void what_was_told_is_found_by_its_key() {
        var told = tell(orderPaid(linh, 1)).getFirst();

        assertThat(notifications().told(linh, "order:1:paid")).contains(told);
        assertThat(notifications().told(anna, "order:1:paid")).isEmpty();
    }

    @Test
    void preferences_change_once_per_version() {
        assertThat(readers().preferences(linh)).isEqualTo(Preferences.STANDARD);
        var mute = new Mute(Channel.EMAIL, Category.SHIPPING);
        var chosen = Preferences.STANDARD.with(Language.VI, Set.of(mute));

        assertThat(readers().choose(linh, chosen)).isTrue();
        assertThat(readers().choose(linh, chosen)).isFalse();
        assertThat(readers().preferences(linh)).isEqualTo(chosen);
        assertThat(tell(orderPaid(linh, 1)).getFirst().notice().language()).isEqualTo(Language.VI);
        assertThat(readers().preferences(linh)).isEqualTo(chosen);
    }

    @Test
    void a_mail_is_taken_by_one_at_a_time_and_again_when_its_time_is_over() {
        tell(orderPaid(linh, 1));
        var until = NOW.plusSeconds(60);

        assertThat(claim(linh, NOW.minusSeconds(1), until)).isEmpty();
        assertThat(claim(linh, NOW, until)).extracting(MailDelivery::attempts).containsExactly(2);
        assertThat(claim(linh, NOW.plusSeconds(59), until)).isEmpty();
        assertThat(claim(linh, until, until.plusSeconds(60)))
                .extracting(MailDelivery::attempts)
                .containsExactly(3);
    }

    @Test
    void who_writes_a_mail_may_send_it_without_taking_it_first() {
        var told = tell(orderPaid(linh, 1)).getFirst();
        var written = new MailDelivery(told, MailStatus.PENDING, 1, 0, NOW, null, null);

        mails().settle(Map.of(written, new MailResult.Sent(NOW)));

        assertThat(mailsOf(linh).getFirst().status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void who_was_too_slow_settles_nothing() {
        tell(orderPaid(linh, 1));
        var slow = claim(linh, NOW, NOW.plusSeconds(60)).getFirst();
        var fast = claim(linh, NOW.plusSeconds(60), NOW.plusSeconds(120)).getFirst();

        mails().settle(Map.of(slow, new MailResult.Dead("late")));
        assertThat(mailsOf(linh).getFirst().status()).isEqualTo(MailStatus.PENDING);
        mails().settle(Map.of(fast, new MailResult.Sent(NOW)));
        assertThat(mailsOf(linh).getFirst().status()).isEqualTo(MailStatus.SENT);
        assertThat(mailsOf(linh).getFirst().sentAt()).isEqualTo(NOW);
        assertThat(claim(linh, NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2))))
                .isEmpty();
    }

    @Test
    void a_mail_that_failed_is_due_later_and_one_given_up_is_not() {
        tell(orderPaid(linh, 1));
        var first = claim(linh, NOW, NOW.plusSeconds(60)).getFirst();
        mails().settle(Map.of(first, new MailResult.Later(NOW.plusSeconds(5), "x".repeat(900))));

        assertThat(mailsOf(linh).getFirst().error()).hasSize(500);
        var second = claim(linh, NOW.plusSeconds(5), NOW.plusSeconds(60)).getFirst();
        mails().settle(Map.of(second, new MailResult.Dead("no")));

        assertThat(claim(linh, NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2))))
                .isEmpty();
        assertThat(mailsOf(linh).getFirst())
                .returns(MailStatus.DEAD, MailDelivery::status)
                .returns("no", MailDelivery::error)
                .returns(3, MailDelivery::attempts);
    }

    @Test
    void one_given_up_is_sent_again_under_its_id_and_one_sent_under_another() {
        var id = tell(orderPaid(linh, 1)).getFirst().id();
        settle(new MailResult.Dead("no"));

        var again = mails().resend(id, NOW).orElseThrow();
        assertThat(again.messageId("shop")).isEqualTo("<notification-" + id + "-0@shop>");
        assertThat(again.attempts()).isZero();
        settle(new MailResult.Sent(NOW));
        var onceMore = mails().resend(id, NOW).orElseThrow();

        assertThat(onceMore.messageId("shop")).isEqualTo("<notification-" + id + "-1@shop>");
        assertThat(claim(linh, NOW, NOW.plusSeconds(60))).hasSize(1);
        assertThat(mails().resend(new NotificationId(Long.MAX_VALUE), NOW)).isEmpty();
    }

    @Test
    void mails_are_listed_by_how_far_they_have_come() {
        tell(orderPaid(linh, 1));
        settle(new MailResult.Dead("no"));
        tell(orderPaid(linh, 2));

        assertThat(mails().list(MailStatus.DEAD, ALL))
                .filteredOn(it -> it.notification().notice().user().equals(linh))
                .extracting(it -> it.notification().notice().key())
                .containsExactly("order:1:paid");
        assertThat(mailsOf(linh)).hasSize(2);
    }

    /** With mails whose time is over at {@code NOW}. */
    protected final List<Notification> tell(Occasion... occasions) {
        return transactions()
                .call(() -> {
                    var users = new ArrayList<UserId>();
                    for (var occasion : occasions) {
                        users.add(occasion.user());
                    }
                    var locked = readers().lock(Set.copyOf(users));
                    var notices = new ArrayList<Notice>();
                    for (var occasion : occasions) {
                        var reader = Objects.requireNonNull(locked.get(occasion.user()));
                        notices.add(notice(reader, occasion));
                    }
                    var told = notifications().add(notices, NOW);
                    readers().keepNumbers(locked.values());
                    return told;
                });
    }

    private void choose(UserId user, Mute... mutes) {
        var chosen = Preferences.STANDARD.with(Language.EN, Set.of(mutes));
        assertThat(readers().choose(user, chosen)).isTrue();
    }

    private void settle(MailResult result) {
        claim(linh, NOW, NOW.plusSeconds(60)).forEach(it -> mails().settle(Map.of(it, result)));
    }

    /** Those of others are taken, too, which does them no harm. */
    private List<MailDelivery> claim(UserId user, Instant now, Instant until) {
        return mails().claim(now, until, 1000).stream()
                .filter(it -> it.notification().notice().user().equals(user))
                .toList();
    }

    private List<MailDelivery> mailsOf(UserId user) {
        return mails().list(null, ALL).stream()
                .filter(it -> it.notification().notice().user().equals(user))
                .toList();
    }

    private List<Notification> list(UserId user) {
        return list(user, false, null, null);
    }

    private List<Notification> list(
            UserId user,
            boolean unread,
            @Nullable Category category,
            @Nullable NotificationId before) {
        return notifications().list(new NotificationFilter(user, unread, category, before, ALL));
    }

    private static List<String> keys(List<Notification> notifications) {
        return notifications.stream().map(it -> it.notice().key()).toList();
    }
}
