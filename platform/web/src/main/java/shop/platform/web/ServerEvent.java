package shop.platform.web;

/**
 * One server-sent event.
 *
 * @param id what the client names as {@code Last-Event-ID} when it comes back
 * @param data one line, as JSON is
 */
public record ServerEvent(String id, String name, String data) {

    /** After this one the stream ends. */
    public static final ServerEvent END = new ServerEvent("", "", "");
}
