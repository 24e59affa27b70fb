package shop.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import shop.platform.messaging.Aggregate;
import shop.platform.messaging.DeadLetter;
import shop.platform.messaging.DeadLetter.Reason;
import shop.platform.messaging.InboxStore;
import shop.platform.messaging.Message;

/**
 * An inbox for listeners that compare versions, as read models do: without transactions a note of
 * what was heard would prove nothing, so none is kept and messages may come twice. Dead letters are
 * kept as anywhere.
 */
final class MongoInbox implements InboxStore {

    private final MongoCollection<Document> deadLetters;
    private final String consumer;

    MongoInbox(MongoDatabase database, String consumer) {
        this.deadLetters = database.getCollection("inbox_dead_letters");
        this.consumer = consumer;
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return work.get();
    }

    @Override
    public Known known(List<Message> batch) {
        var keys = batch.stream().map(Message::key).toList();
        var parked = new HashMap<Aggregate, List<UUID>>();
        for (var letter : letters(deadLetters.find(and(mine(), in("aggregate_id", keys))))) {
            parked.computeIfAbsent(letter.aggregate(), _ -> new ArrayList<>()).add(letter.id());
        }
        parked.keySet().retainAll(batch.stream().map(Message::aggregate).toList());
        return new Known(Set.of(), parked);
    }

    @Override
    public void heard(Collection<UUID> ids) {
        // Nothing to note: see above.
    }

    @Override
    public void park(DeadLetter letter) {
        deadLetters.replaceOne(
                eq(idOf(letter.id())),
                new Document("_id", idOf(letter.id()))
                        .append("consumer", consumer)
                        .append("event_id", letter.id().toString())
                        .append("aggregate_type", letter.aggregate().type())
                        .append("aggregate_id", letter.aggregate().id())
                        .append("aggregate_version", letter.aggregateVersion())
                        .append("type", letter.type())
                        .append("reason", letter.reason().name())
                        .append("error", letter.error())
                        .append("topic", letter.topic())
                        .append("partition", letter.partition())
                        .append("offset", letter.offset()),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void settle(UUID id) {
        deadLetters.deleteOne(eq(idOf(id)));
    }

    @Override
    public List<DeadLetter> parked() {
        return letters(deadLetters.find(mine()));
    }

    @Override
    public int purge(Duration age) {
        return 0;
    }

    @Override
    public boolean isTechnical(Throwable fault) {
        return fault instanceof MongoException && !(fault instanceof MongoServerException);
    }

    private Bson mine() {
        return eq("consumer", consumer);
    }

    private String idOf(UUID letter) {
        return consumer + " " + letter;
    }

    private static List<DeadLetter> letters(FindIterable<Document> found) {
        var letters = new ArrayList<DeadLetter>();
        for (var row :
                found.sort(ascending("aggregate_type", "aggregate_id", "aggregate_version"))) {
            letters.add(
                    new DeadLetter(
                            UUID.fromString(row.getString("event_id")),
                            new Aggregate(
                                    row.getString("aggregate_type"), row.getString("aggregate_id")),
                            row.getLong("aggregate_version"),
                            row.getString("type"),
                            Reason.valueOf(row.getString("reason")),
                            row.getString("error"),
                            row.getString("topic"),
                            row.getInteger("partition"),
                            row.getLong("offset")));
        }
        return letters;
    }
}
