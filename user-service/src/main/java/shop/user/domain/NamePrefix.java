package shop.user.domain;

/** The beginning of a username or e-mail address, folded; an empty one fits all. */
public record NamePrefix(String key) {

    public static NamePrefix of(String text) {
        return new NamePrefix(Folded.of(text));
    }
}
