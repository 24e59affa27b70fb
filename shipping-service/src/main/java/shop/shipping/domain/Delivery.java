package shop.shipping.domain;

/** How a parcel is sent: by which method, by whom, and when it should arrive. */
public record Delivery(String method, String carrier, DeliveryWindow window) {}
