package shop.bad.infrastructure;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

final class Counting {

    static int calls;
    static final AtomicLong TOTAL = new AtomicLong();
    static final ConcurrentMap<String, String> SEEN = new ConcurrentHashMap<>();

    private Counting() {}
}
