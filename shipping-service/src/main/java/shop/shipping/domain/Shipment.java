package shop.shipping.domain;

/** One parcel of an order; {@link Fulfilment} tells its life. */
public final class Shipment {

    private final Label label;
    private final ShipmentProgress kept;
    private final boolean isNew;
    private ShipmentProgress progress;

    private Shipment(Label label, ShipmentProgress progress, boolean isNew) {
        this.label = label;
        this.kept = progress;
        this.progress = progress;
        this.isNew = isNew;
    }

    static Shipment of(Label label, Items items) {
        var start =
                new ShipmentProgress(
                        items,
                        ShipmentStatus.PENDING,
                        TrackingStatus.PRE_TRANSIT,
                        Carriage.TO_BOOK,
                        0,
                        1,
                        label.createdAt());
        return new Shipment(label, start, true);
    }

    /** A shipment as it was kept. */
    public static Shipment restore(Label label, ShipmentProgress progress) {
        return new Shipment(label, progress, false);
    }

    public ShipmentId id() {
        return label.id();
    }

    public Label label() {
        return label;
    }

    public ShipmentProgress progress() {
        return progress;
    }

    public ShipmentStatus status() {
        return progress.status();
    }

    public Items items() {
        return progress.items();
    }

    public boolean isNew() {
        return isNew;
    }

    public boolean isChanged() {
        return isNew || !progress.equals(kept);
    }

    /** Whether it holds other items than it was kept with. */
    public boolean holdsOthers() {
        return isNew || !progress.items().equals(kept.items());
    }

    boolean isStillHere() {
        return Transitions.from(status()).contains(ShipmentStatus.CANCELLED);
    }

    void becomes(ShipmentProgress next) {
        progress = next;
    }
}
