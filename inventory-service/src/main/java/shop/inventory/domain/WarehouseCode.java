package shop.inventory.domain;

import java.util.regex.Pattern;

/** The short name of a warehouse; orders are filled from warehouses in the order of their codes. */
public record WarehouseCode(String value) implements Comparable<WarehouseCode> {

    public static final String FORM = "[a-z0-9][a-z0-9-]{0,39}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** Where stock stands when nobody says otherwise. */
    public static final WarehouseCode MAIN = new WarehouseCode("main");

    public WarehouseCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a warehouse code: " + value);
        }
    }

    @Override
    public int compareTo(WarehouseCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
