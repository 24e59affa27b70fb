package shop.shipping.domain;

/**
 * What is to be done at the carrier about a shipment.
 *
 * @param movements how many of its movements are known
 */
public record Errand(
        ShipmentId shipment,
        TrackingNumber tracking,
        Destination destination,
        Carriage carriage,
        int movements) {}
