package shop.launcher.plan;

/** The shop cannot do what was asked; the message is one clear sentence for the person asking. */
public final class ShopProblem extends RuntimeException {

    public ShopProblem(String message) {
        super(message);
    }

    public ShopProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
