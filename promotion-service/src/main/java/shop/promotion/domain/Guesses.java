package shop.promotion.domain;

import java.time.Instant;

/** How many codes that do not exist customers have tried, minute by minute. */
public interface Guesses {

    int wrong(CustomerId customer, Instant minute);

    void addWrong(CustomerId customer, Instant minute);
}
