package shop.notification.presentation.schedule;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import shop.notification.application.DeliverWebhooks;
import shop.platform.observability.Observability;

/** Looks for deliveries to webhooks, several at a time, as some addresses are slow. */
public final class WebhookSchedule implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final List<Repeating> deliveries;

    private WebhookSchedule(List<Repeating> deliveries) {
        this.deliveries = deliveries;
    }

    public static WebhookSchedule start(
            DeliverWebhooks deliverWebhooks, Duration period, Observability observability) {
        return new WebhookSchedule(
                IntStream.rangeClosed(1, AT_ONCE)
                        .mapToObj(number ->
                                new Repeating(
                                        "webhooks-" + number,
                                        deliverWebhooks::handle,
                                        period,
                                        PATIENCE,
                                        observability))
                        .toList());
    }

    @Override
    public void close() {
        deliveries.forEach(Repeating::close);
    }
}
