package shop.notification.domain;

public record DeliveryId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
