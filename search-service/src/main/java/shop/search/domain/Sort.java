package shop.search.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import shop.search.domain.SearchProblem.BadParameter;

/** In which order results stand; ties go by popularity, age and id. */
public enum Sort {
    RELEVANCE,
    PRICE_ASC,
    PRICE_DESC,
    NEWEST,
    RATING,
    /** By how many have rated. */
    POPULARITY;

    public static Sort named(String name) {
        return Arrays.stream(values())
                .filter(sort -> sort.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadParameter("sort", "must be one of " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(Sort::wireName).collect(Collectors.joining(", "));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
