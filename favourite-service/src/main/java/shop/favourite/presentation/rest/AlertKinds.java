package shop.favourite.presentation.rest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.favourite.domain.AlertKind;
import shop.favourite.domain.FavouriteProblem.AlertKindUnknown;

/** Reads kinds of alerts. */
final class AlertKinds {

    private AlertKinds() {}

    static AlertKind of(String field, @Nullable String word) {
        if (word == null) {
            throw new AlertKindUnknown(field);
        }
        return AlertKind.named(word).orElseThrow(() -> new AlertKindUnknown(field));
    }

    static Set<AlertKind> all(String field, @Nullable List<String> words) {
        var kinds = EnumSet.noneOf(AlertKind.class);
        for (@Nullable String word : words == null ? List.<String>of() : words) {
            kinds.add(of(field, word));
        }
        return kinds;
    }
}
