package shop.notification.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.notification.domain.Deliveries;
import shop.notification.domain.News;
import shop.notification.domain.Occasion;
import shop.notification.domain.Webhooks;
import shop.platform.kernel.Transactions;

/** Tells the news of other services to the people they concern, and to webhooks. */
public final class TellNews {

    /**
     * What a listener has heard.
     *
     * @param occasion what it means to someone, if it means anything
     */
    public record Heard(News news, @Nullable Occasion occasion) {}

    private final TellPeople tellPeople;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Transactions transactions;
    private final Clock clock;

    public TellNews(
            TellPeople tellPeople,
            Webhooks webhooks,
            Deliveries deliveries,
            Transactions transactions,
            Clock clock) {
        this.tellPeople = tellPeople;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void handle(List<Heard> batch) {
        transactions.run(() -> {
            tellPeople.handle(
                    batch.stream().map(Heard::occasion).filter(Objects::nonNull).toList());
            deliveries.add(drafts(batch));
        });
    }

    private List<Deliveries.Draft> drafts(List<Heard> batch) {
        var now = clock.instant();
        var listening = webhooks.enabled();
        return batch.stream()
                .map(Heard::news)
                .flatMap(news ->
                        listening.stream()
                                .filter(webhook -> webhook.events().include(news.event()))
                                .map(webhook -> new Deliveries.Draft(webhook.id(), news, now)))
                .toList();
    }
}
