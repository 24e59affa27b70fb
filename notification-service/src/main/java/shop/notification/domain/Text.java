package shop.notification.domain;

/** What a notification says; what is too long is cut. */
public record Text(String title, String message) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_MESSAGE = 4000;

    public Text {
        title = cut(title, LONGEST_TITLE);
        message = cut(message, LONGEST_MESSAGE);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
