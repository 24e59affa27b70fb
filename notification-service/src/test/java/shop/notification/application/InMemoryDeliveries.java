package shop.notification.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Attempt;
import shop.notification.domain.Deliveries;
import shop.notification.domain.Delivery;
import shop.notification.domain.DeliveryFilter;
import shop.notification.domain.DeliveryId;
import shop.notification.domain.DeliveryResult;
import shop.notification.domain.DeliveryStatus;
import shop.notification.domain.News;
import shop.notification.domain.WebhookId;

public final class InMemoryDeliveries implements Deliveries {

    private final Map<Long, Delivery> deliveries = new TreeMap<>(Comparator.reverseOrder());
    private long lastId;

    public List<Delivery> all() {
        return List.copyOf(deliveries.values());
    }

    void removeOf(WebhookId webhook) {
        deliveries.values().removeIf(it -> it.webhook().equals(webhook));
    }

    @Override
    public void add(Collection<Draft> drafts) {
        for (var draft : drafts) {
            if (of(draft.webhook(), draft.news()).isEmpty()) {
                lastId++;
                put(
                        new Delivery(
                                new DeliveryId(lastId),
                                draft.webhook(),
                                draft.news(),
                                DeliveryStatus.PENDING,
                                0,
                                draft.at(),
                                null,
                                draft.at(),
                                null));
            }
        }
    }

    @Override
    public List<Delivery> claim(Instant now, Instant until, int limit) {
        var claimed = new ArrayList<Delivery>();
        for (var it : List.copyOf(deliveries.values()).reversed()) {
            if (it.status() == DeliveryStatus.PENDING
                    && !Objects.requireNonNull(it.dueAt()).isAfter(now)
                    && claimed.size() < limit) {
                claimed.add(with(it, it.status(), it.attempts() + 1, until, it.last(), null));
            }
        }
        return claimed;
    }

    @Override
    public void settle(Delivery delivery, DeliveryResult result) {
        var present = deliveries.get(delivery.id().value());
        if (present == null
                || present.attempts() != delivery.attempts()
                || present.finishedAt() != null) {
            return;
        }
        var tried = present.attempts();
        switch (result) {
            case DeliveryResult.Delivered(var attempt) ->
                    with(present, DeliveryStatus.DELIVERED, tried, null, attempt, attempt.at());
            case DeliveryResult.Later(var attempt, var at) ->
                    with(present, present.status(), tried, at, attempt, null);
            case DeliveryResult.Dead(var attempt) ->
                    with(present, DeliveryStatus.DEAD, tried, null, attempt, attempt.at());
            case DeliveryResult.Held() ->
                    with(
                            present,
                            DeliveryStatus.HELD,
                            tried - 1,
                            present.dueAt(),
                            present.last(),
                            null);
        }
    }

    @Override
    public List<Delivery> list(DeliveryFilter filter) {
        var status = filter.status();
        var before = filter.before();
        return deliveries.values().stream()
                .filter(it -> it.webhook().equals(filter.webhook()))
                .filter(it -> status == null || it.status() == status)
                .filter(it -> before == null || it.id().value() < before.value())
                .skip(filter.page().skip())
                .limit(filter.page().limit())
                .toList();
    }

    @Override
    public Optional<Delivery> find(WebhookId webhook, DeliveryId id) {
        return Optional.ofNullable(deliveries.get(id.value()))
                .filter(it -> it.webhook().equals(webhook));
    }

    @Override
    public Optional<Delivery> of(WebhookId webhook, News news) {
        return deliveries.values().stream()
                .filter(it -> it.webhook().equals(webhook) && it.news().id().equals(news.id()))
                .findFirst();
    }

    @Override
    public Optional<Delivery> redeliver(WebhookId webhook, DeliveryId id, Instant now) {
        return find(webhook, id)
                .map(it -> with(it, DeliveryStatus.PENDING, 0, now, it.last(), null));
    }

    @Override
    public void hold(WebhookId webhook) {
        all().stream()
                .filter(it -> it.webhook().equals(webhook) && !it.isPing())
                .filter(it -> it.status() == DeliveryStatus.PENDING)
                .forEach(it ->
                        with(it, DeliveryStatus.HELD, it.attempts(), it.dueAt(), it.last(), null));
    }

    @Override
    public void release(WebhookId webhook, Instant now) {
        all().stream()
                .filter(it -> it.webhook().equals(webhook))
                .filter(it -> it.status() == DeliveryStatus.HELD)
                .forEach(it -> with(it, DeliveryStatus.PENDING, 0, now, it.last(), null));
    }

    @Override
    public int forget(Instant before, int limit) {
        var old =
                all().stream()
                        .filter(it -> it.finishedAt() != null && it.finishedAt().isBefore(before))
                        .limit(limit)
                        .toList();
        old.forEach(it -> deliveries.remove(it.id().value()));
        return old.size();
    }

    private Delivery with(
            Delivery it,
            DeliveryStatus status,
            int attempts,
            @Nullable Instant due,
            @Nullable Attempt last,
            @Nullable Instant finished) {
        return put(
                new Delivery(
                        it.id(),
                        it.webhook(),
                        it.news(),
                        status,
                        attempts,
                        due,
                        last,
                        it.createdAt(),
                        finished));
    }

    private Delivery put(Delivery delivery) {
        deliveries.put(delivery.id().value(), delivery);
        return delivery;
    }
}
