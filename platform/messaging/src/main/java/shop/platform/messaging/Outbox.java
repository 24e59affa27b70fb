package shop.platform.messaging;

import java.util.List;

/** Where an aggregate's news are written, in the transaction that changes the aggregate. */
public interface Outbox {

    /**
     * Writes down {@code news}; they are sent, in this order, once the present transaction commits,
     * and never if it does not.
     */
    void append(List<News> news);
}
