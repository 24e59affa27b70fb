package shop.rating.domain;

import java.util.Collection;

/** What has reached whom. */
public interface Purchases {

    /** Keeps these; the same again changes nothing. */
    void add(Collection<Purchase> purchases);
}
