package shop.shipping.domain;

import org.jspecify.annotations.Nullable;

/** What is said beside a status: where it was, and a sentence for people. */
public record Remark(@Nullable String location, @Nullable String note) {

    public static Remark of(String note) {
        return new Remark(null, note);
    }

    static Remark none() {
        return new Remark(null, null);
    }
}
