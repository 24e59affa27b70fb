package shop.notification.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.notification.domain.Webhook;
import shop.notification.domain.WebhookId;
import shop.notification.domain.Webhooks;
import shop.platform.kernel.Page;

public final class InMemoryWebhooks implements Webhooks {

    private final InMemoryDeliveries deliveries;
    private final Map<Long, Webhook> webhooks = new TreeMap<>();
    private long lastId;

    public InMemoryWebhooks(InMemoryDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Webhook add(Draft draft) {
        lastId++;
        var webhook =
                new Webhook(
                        new WebhookId(lastId),
                        draft.url(),
                        draft.events(),
                        draft.description(),
                        draft.secret(),
                        true,
                        0,
                        null,
                        draft.creator(),
                        1,
                        draft.at(),
                        draft.at());
        save(webhook);
        return webhook;
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return Optional.ofNullable(webhooks.get(id.value()));
    }

    @Override
    public Optional<Webhook> lock(WebhookId id) {
        return find(id);
    }

    @Override
    public List<Webhook> list(Page page) {
        return webhooks.values().stream().skip(page.skip()).limit(page.limit()).toList();
    }

    @Override
    public List<Webhook> enabled() {
        return webhooks.values().stream().filter(Webhook::enabled).toList();
    }

    @Override
    public void save(Webhook webhook) {
        webhooks.put(webhook.id().value(), webhook);
    }

    @Override
    public boolean remove(WebhookId id) {
        deliveries.removeOf(id);
        return webhooks.remove(id.value()) != null;
    }
}
