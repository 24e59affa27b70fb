package shop.notification.domain;

public record NotificationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
