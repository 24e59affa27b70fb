package shop.order.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Under which the uses of promotions are taken for one order. */
public record RedemptionId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** Nothing if {@code value} cannot be one. */
    public static Optional<RedemptionId> parse(String value) {
        return Optional.of(value).filter(it -> FORM.matcher(it).matches()).map(RedemptionId::new);
    }

    /**
     * The same request for the same promotions is the same redemption, so that repeating it takes
     * no further uses.
     *
     * @param attempt counts those whose uses were given back before there was an order
     */
    public static RedemptionId of(RequestId request, List<Discount> promotions, int attempt) {
        var name =
                promotions.stream()
                        .map(it -> Long.toString(it.promotion().id()))
                        .sorted()
                        .collect(
                                joining(",", "redemption:" + request.value() + ":", ":" + attempt));
        return new RedemptionId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }
}
