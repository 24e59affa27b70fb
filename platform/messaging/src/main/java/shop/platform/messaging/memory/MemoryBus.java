package shop.platform.messaging.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import shop.platform.messaging.Aggregate;
import shop.platform.messaging.Listener;
import shop.platform.messaging.Message;
import shop.platform.messaging.News;
import shop.platform.messaging.Outbox;

/**
 * Brings news from the outboxes of several services to their listeners, in one thread and decided
 * by a seed. It keeps only what the delivery contract promises: those of one aggregate come in
 * their order, at least once. Whose turn it is, how many come together, and how often something
 * already heard comes again is left to chance; there is no inbox, so listeners hear repetitions
 * themselves.
 */
public final class MemoryBus {

    private static final int LARGEST_BATCH = 5;

    private record Listening(String topic, Set<String> types, Listener listener) {}

    /** What one listener has yet to hear about one aggregate. */
    private static final class Way {
        private final Listening to;
        private final List<Message> messages = new ArrayList<>();
        private int heard;

        private Way(Listening to) {
            this.to = to;
        }
    }

    private final Random random;
    private final double repetition;
    private final List<Listening> listeners = new ArrayList<>();
    private final Map<Listening, Map<Aggregate, Way>> ways = new LinkedHashMap<>();
    private final List<News> told = new ArrayList<>();

    /**
     * @param repetition how likely something heard is brought again, from 0 to less than 1
     */
    public MemoryBus(long seed, double repetition) {
        this.random = new Random(seed);
        this.repetition = repetition;
    }

    /** Takes news as if each call were a committed transaction. */
    public Outbox outbox() {
        return news -> news.forEach(this::tell);
    }

    /** To be called before there is any news. */
    public void listen(String topic, Set<String> types, Listener listener) {
        listeners.add(new Listening(topic, Set.copyOf(types), listener));
    }

    /** Everything told so far, in the order it was told. */
    public List<News> told() {
        return List.copyOf(told);
    }

    /** Brings what there is, and what is told in consequence, until nobody has anything to hear. */
    public void deliverAll() {
        for (var open = open(); !open.isEmpty(); open = open()) {
            deliver(open.get(random.nextInt(open.size())));
        }
    }

    private void tell(News news) {
        told.add(news);
        var message =
                new Message(
                        new UUID(random.nextLong(), random.nextLong()),
                        news.type(),
                        news.topic(),
                        news.aggregateId(),
                        news.aggregateVersion(),
                        news.aggregateType(),
                        news.payload(),
                        Instant.EPOCH.plusSeconds(told.size()),
                        Map.of());
        for (var listening : listeners) {
            if (listening.topic().equals(news.topic())
                    && listening.types().contains(news.type())
                    && listening.listener().wants(message)) {
                ways.computeIfAbsent(listening, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(message.aggregate(), _ -> new Way(listening))
                        .messages
                        .add(message);
            }
        }
    }

    private List<Way> open() {
        return ways.values().stream()
                .flatMap(each -> each.values().stream())
                .filter(way -> way.heard < way.messages.size())
                .toList();
    }

    /** Like a relay that died before it marked: a repetition begins earlier and goes on to now. */
    private void deliver(Way way) {
        var from = way.heard;
        while (from > 0 && random.nextDouble() < repetition) {
            from--;
        }
        var most = Math.min(way.messages.size() - way.heard, LARGEST_BATCH);
        var to = way.heard + 1 + random.nextInt(most);
        way.to.listener().handle(List.copyOf(way.messages.subList(from, to)));
        way.heard = to;
        if (random.nextDouble() < repetition) {
            way.heard = from;
        }
    }
}
