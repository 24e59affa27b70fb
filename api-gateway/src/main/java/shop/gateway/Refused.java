package shop.gateway;

/** Ends the handling of a request; without a stack, as it is nobody's fault but the client's. */
final class Refused extends Exception {

    private final Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
