package shop.user.domain;

/** What is kept of a password. */
public record HashedPassword(String value) {

    @Override
    public String toString() {
        return "HashedPassword[…]";
    }
}
