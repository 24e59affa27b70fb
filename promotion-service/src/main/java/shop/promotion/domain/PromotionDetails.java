package shop.promotion.domain;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that staff say of a promotion.
 *
 * @param code the one everybody may use, if there is one
 * @param isAutomatic whether it needs no code
 * @param isActive whether it is in force within its window
 * @param isAdvertised whether everybody may know of it
 * @param scope which products it is about
 * @param priority the higher ones take their turn first
 * @param isExclusive whether it is never given together with others
 * @param stopsOthers whether none may follow it
 */
public record PromotionDetails(
        String name,
        String description,
        @Nullable Code code,
        boolean isAutomatic,
        boolean isActive,
        boolean isAdvertised,
        Currency currency,
        Benefit benefit,
        Scope scope,
        List<Condition> conditions,
        Window window,
        Limits limits,
        int priority,
        boolean isExclusive,
        boolean stopsOthers) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_DESCRIPTION = 2_000;
    public static final int MOST_PRIORITY = 1_000_000;

    public PromotionDetails {
        conditions = List.copyOf(conditions);
        if (isAutomatic && code != null) {
            throw new PromotionProblem.FieldRefused(
                    "automatic-with-code", "automatic", "is false where there is a code");
        }
    }
}
