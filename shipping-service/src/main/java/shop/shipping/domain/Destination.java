package shop.shipping.domain;

/**
 * Where a parcel goes.
 *
 * @param address as the customer wrote it
 */
public record Destination(String address, Locality locality) {}
