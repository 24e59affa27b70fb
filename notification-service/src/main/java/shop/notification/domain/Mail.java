package shop.notification.domain;

/**
 * A mail to be sent. What goes into its headers is one line, whatever it was made from.
 *
 * @param id the same however often it is sent, so that whoever gets it twice can tell: {@code
 *     <notification-42-0@shop.example>}
 */
public record Mail(
        String id, String address, String name, String subject, String text, String html) {

    public Mail {
        address = oneLine(address);
        name = oneLine(name);
        subject = oneLine(subject);
    }

    private static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
