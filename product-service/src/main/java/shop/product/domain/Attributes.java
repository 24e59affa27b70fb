package shop.product.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.product.domain.ProductProblem.BadAttribute;

/** What a seller may say of a product beyond what every product has. */
public final class Attributes {

    private static final int MOST = 50;
    private static final int LONGEST_TEXT = 1_000;

    /** Nothing that a store takes for an operator or a path. */
    private static final Pattern NAME = Pattern.compile("[^.$\\p{Cntrl}]{1,64}");

    /** Every number up to here reads the same for all clients. */
    private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(1L << 53);

    private Attributes() {}

    /**
     * The same, once it is sure that each has a sane name and a text, number or truth value.
     *
     * @throws BadAttribute naming the first that is not so
     */
    public static Map<String, Object> checked(Map<String, ? extends @Nullable Object> attributes) {
        if (attributes.size() > MOST) {
            throw new BadAttribute("attributes", "must not have more than " + MOST + " entries");
        }
        var checked = new LinkedHashMap<String, Object>();
        attributes.forEach((name, value) -> checked.put(checkedName(name), checked(name, value)));
        return checked;
    }

    private static String checkedName(String name) {
        if (name.isBlank() || !NAME.matcher(name).matches()) {
            throw new BadAttribute(
                    "attributes", "must have names of 1 to 64 characters without '.' and '$'");
        }
        return name;
    }

    private static Object checked(String name, @Nullable Object value) {
        return switch (value) {
            case String text when text.length() <= LONGEST_TEXT -> text;
            case String _ ->
                    throw bad(name, "must not have more than " + LONGEST_TEXT + " characters");
            case Boolean truth -> truth;
            case Number number when isExact(number) -> number;
            case Number _ -> throw bad(name, "is out of range");
            case null, default -> throw bad(name, "must be a text, a number, true or false");
        };
    }

    private static boolean isExact(Number number) {
        return new BigDecimal(number.toString()).abs().compareTo(LARGEST_NUMBER) <= 0;
    }

    private static BadAttribute bad(String name, String message) {
        return new BadAttribute("attributes." + name, message);
    }
}
