package shop.shipping.domain;

/** Whose shipments somebody may see. */
public sealed interface Reach {

    record Everybodys() implements Reach {}

    record Only(CustomerId customer) implements Reach {}

    default boolean covers(CustomerId customer) {
        return switch (this) {
            case Everybodys() -> true;
            case Only(var own) -> own.equals(customer);
        };
    }
}
