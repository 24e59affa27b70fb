package shop.platform.embedded;

/** A store cannot start or cannot be reached; the message is one sentence for the operator. */
public final class StoreFailure extends RuntimeException {

    StoreFailure(String message) {
        super(message);
    }

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
