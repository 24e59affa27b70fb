package shop.platform.discovery;

/**
 * What another service answered.
 *
 * @param body empty where there is none
 */
public record Answer(int status, String body) {

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether the service could not do its work, so that asking again or elsewhere may help. */
    boolean isFault() {
        return status >= 500;
    }
}
