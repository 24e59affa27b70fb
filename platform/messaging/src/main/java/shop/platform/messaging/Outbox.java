package shop.platform.messaging;

import java.util.List;
import java.util.Map;

/** Where an aggregate's news are written, in the transaction that changes the aggregate. */
public interface Outbox {

    /**
     * Writes down {@code news}; they are sent, in this order, once the present transaction commits,
     * and never if it does not.
     */
    void append(List<News> news);

    /**
     * What the present thread is at, as headers: for news that another thread will append in a
     * batch.
     */
    default Map<String, String> cause() {
        return Map.of();
    }
}
