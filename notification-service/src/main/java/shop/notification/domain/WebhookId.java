package shop.notification.domain;

public record WebhookId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
