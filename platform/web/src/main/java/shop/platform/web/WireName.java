package shop.platform.web;

/**
 * Java's names as they stand on the wire: {@code items[0].productId} as {@code
 * items[0].product_id}.
 */
final class WireName {

    private WireName() {}

    static String of(String javaName) {
        var name = new StringBuilder(javaName.length() + 4);
        for (var i = 0; i < javaName.length(); i++) {
            var c = javaName.charAt(i);
            if (Character.isUpperCase(c)) {
                if (i > 0 && Character.isLetterOrDigit(javaName.charAt(i - 1))) {
                    name.append('_');
                }
                name.append(Character.toLowerCase(c));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }
}
