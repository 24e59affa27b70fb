package shop.platform.discovery;

/**
 * Allows one retry per ten calls, with a small reserve, so that retries cannot drown a service that
 * is in trouble: over any longer time at most 1.1 times the calls are sent.
 */
final class RetryBudget {

    private static final int COST = 10;
    private static final int RESERVE = 10 * COST;

    private int tokens = RESERVE;

    synchronized void noteCall() {
        tokens = Math.min(RESERVE, tokens + 1);
    }

    synchronized boolean takeRetry() {
        if (tokens < COST) {
            return false;
        }
        tokens -= COST;
        return true;
    }
}
