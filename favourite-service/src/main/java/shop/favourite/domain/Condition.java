package shop.favourite.domain;

import shop.platform.kernel.Money;

/** When a watcher is told. */
public sealed interface Condition {

    AlertKind kind();

    /**
     * When the price has fallen far enough below what it was when the watch was armed.
     *
     * @param reference the price when the watch was armed
     * @param since the product's version then; earlier ones, which may still be heard of, are past
     */
    record PriceDrop(Threshold threshold, Money reference, long since) implements Condition {

        @Override
        public AlertKind kind() {
            return AlertKind.PRICE_DROP;
        }

        public Money trigger() {
            return threshold.trigger(reference);
        }

        boolean isMetBy(Description now) {
            return now.active()
                    && now.version() > since
                    && isComparable(now)
                    && now.price().compareTo(trigger()) <= 0
                    && now.price().compareTo(reference) < 0;
        }

        /** Whether the price is again as high as when the watch was armed. */
        boolean isUndoneBy(Description now) {
            return now.version() > since
                    && isComparable(now)
                    && now.price().compareTo(reference) >= 0;
        }

        PriceDrop from(Description now) {
            return new PriceDrop(threshold, now.price(), now.version());
        }

        /** A shop that changes its currency has no cheaper prices, only other ones. */
        private boolean isComparable(Description now) {
            return now.price().currency().equals(reference.currency());
        }
    }

    /** When a product that was sold out can be bought again. */
    record BackInStock() implements Condition {
        @Override
        public AlertKind kind() {
            return AlertKind.BACK_IN_STOCK;
        }
    }
}
