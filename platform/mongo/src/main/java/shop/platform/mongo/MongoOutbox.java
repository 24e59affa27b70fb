package shop.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import shop.platform.messaging.Lease;
import shop.platform.messaging.Message;
import shop.platform.messaging.News;
import shop.platform.messaging.OutboxStore;
import shop.platform.messaging.Unsent;
import shop.platform.observability.Tracing;

/**
 * An outbox inside the documents the news are about: the write that changes a document also puts
 * its news into {@code pending_events}, and the relay takes them out once they are sent. One
 * document is written wholly or not at all, so no transaction is needed.
 *
 * <p>The writer adds {@link #pending} to a new document or {@link #push} to an update, and then
 * calls {@link #appended}. What a crash keeps it from announcing is found by looking through the
 * collection, which is done as often as it is cheap. A document may be removed only once its news
 * are sent, so whatever can be deleted is first marked as deleted.
 */
public final class MongoOutbox implements OutboxStore {

    /** The member of a document that holds its unsent news. */
    public static final String PENDING = "pending_events";

    /** Looking through the collection takes at most one part in so many of the time. */
    private static final int SCAN_SHARE = 20;

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Bson HAS_NEWS = exists(PENDING + ".0");

    private final MongoDatabase database;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> leases;
    private final String name;
    private final Tracing tracing;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final ConcurrentLinkedQueue<Object> appended = new ConcurrentLinkedQueue<>();
    private final List<Runnable> signals = new CopyOnWriteArrayList<>();
    private long nextScan = System.nanoTime();

    MongoOutbox(MongoDatabase database, String collection, Tracing tracing) {
        this.database = database;
        this.documents = database.getCollection(collection);
        this.leases = database.getCollection("outbox_leases");
        this.name = collection;
        this.tracing = tracing;
    }

    /** What a new document has to have as {@link #PENDING}. */
    public List<Document> pending(List<News> news) {
        var headers = new Document();
        tracing.inject(headers::put);
        return news.stream().map(each -> pending(each, headers)).toList();
    }

    /** The part of an update that adds news to a document. */
    public Bson push(List<News> news) {
        return pushEach(PENDING, pending(news));
    }

    /** Has the news of the document with this {@code _id} sent at once, now that it is written. */
    public void appended(Object documentId) {
        appended.add(documentId);
        signals.forEach(Runnable::run);
    }

    @Override
    public void onAppended(Runnable signal) {
        signals.add(signal);
    }

    @Override
    public Optional<Lease> lease(String owner, Duration length) {
        var now = serverTime();
        var until = set("expires_at", now.plus(length));
        var renewed = changed(and(eq(name), eq("owner", owner)), until);
        if (renewed != null) {
            return Optional.of(leaseOf(renewed));
        }
        var taken =
                changed(
                        and(eq(name), ne("owner", owner), lt("expires_at", now)),
                        combine(set("owner", owner), until, inc("epoch", 1L)));
        return taken != null ? Optional.of(leaseOf(taken)) : created(owner, now.plus(length));
    }

    @Override
    public void release(Lease lease) {
        leases.updateOne(held(lease), set("expires_at", Instant.EPOCH));
    }

    /** First what this process has just written; then, when it is time, what else there is. */
    @Override
    public List<Unsent> unsent(int limit) {
        var fresh = new ArrayList<Object>();
        for (var id = appended.poll();
                id != null;
                id = fresh.size() < limit ? appended.poll() : null) {
            fresh.add(id);
        }
        if (!fresh.isEmpty()) {
            var found = find(and(in("_id", fresh), HAS_NEWS), limit);
            if (!found.isEmpty()) {
                return found;
            }
        }
        var start = System.nanoTime();
        if (start - nextScan < 0) {
            return List.of();
        }
        var found = find(HAS_NEWS, limit);
        var end = System.nanoTime();
        nextScan = found.isEmpty() ? end + (end - start) * SCAN_SHARE : end;
        return found;
    }

    /**
     * The lease is asked for first, not in the same step: a former owner that slips through takes
     * out only what it has sent itself.
     */
    @Override
    public boolean markSent(Lease lease, List<Unsent> batch) {
        if (leases.find(held(lease)).first() == null) {
            return false;
        }
        var sent = new LinkedHashMap<Object, List<String>>();
        for (var unsent : batch) {
            sent.computeIfAbsent(unsent.place(), _ -> new ArrayList<>())
                    .add(unsent.message().id().toString());
        }
        var updates = new ArrayList<UpdateOneModel<Document>>();
        sent.forEach((id, events) ->
                updates.add(new UpdateOneModel<>(eq(id), pull(PENDING, in("id", events)))));
        documents.bulkWrite(updates);
        return true;
    }

    @Override
    public Backlog backlog() {
        var waiting = unsentIn(documents.find(HAS_NEWS).projection(include(PENDING)));
        var oldest =
                waiting.stream().map(each -> each.message().occurredAt()).min(Instant::compareTo);
        return new Backlog(
                waiting.size(),
                oldest.map(time -> Duration.between(time, serverTime())).orElse(Duration.ZERO));
    }

    /** Nothing is kept of what was sent. */
    @Override
    public int purge(Duration age) {
        return 0;
    }

    private Document pending(News news, Document headers) {
        return new Document("id", ids.generate().toString())
                .append("aggregate_type", news.aggregateType())
                .append("aggregate_id", news.aggregateId())
                .append("aggregate_version", news.aggregateVersion())
                .append("type", news.type())
                .append("topic", news.topic())
                .append("payload", news.payload())
                .append("headers", news.cause().isEmpty() ? headers : new Document(news.cause()))
                .append("occurred_at", CLOCK.instant());
    }

    /**
     * A document's news are taken all or not at all, so that the limit never splits their order.
     */
    private List<Unsent> find(Bson filter, int limit) {
        return unsentIn(documents.find(filter).projection(include(PENDING)).limit(limit));
    }

    private static List<Unsent> unsentIn(Iterable<Document> found) {
        var unsent = new ArrayList<Unsent>();
        for (var document : found) {
            for (var event : document.getList(PENDING, Document.class)) {
                unsent.add(new Unsent(Objects.requireNonNull(document.get("_id")), message(event)));
            }
        }
        return unsent;
    }

    private static Message message(Document event) {
        Map<String, String> headers = new HashMap<>();
        event.get("headers", Document.class)
                .forEach((header, value) -> headers.put(header, value.toString()));
        return new Message(
                UUID.fromString(event.getString("id")),
                event.getString("type"),
                event.getString("topic"),
                event.getString("aggregate_id"),
                event.getLong("aggregate_version"),
                event.getString("aggregate_type"),
                event.getString("payload"),
                event.getDate("occurred_at").toInstant(),
                headers);
    }

    private @Nullable Document changed(Bson filter, Bson update) {
        return leases.findOneAndUpdate(
                filter, update, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    private Optional<Lease> created(String owner, Instant until) {
        if (leases.find(eq(name)).first() != null) {
            return Optional.empty();
        }
        try {
            leases.insertOne(
                    new Document("_id", name)
                            .append("owner", owner)
                            .append("epoch", 1L)
                            .append("expires_at", until));
            return Optional.of(new Lease(owner, 1));
        } catch (MongoWriteException _) {
            return Optional.empty();
        }
    }

    private Bson held(Lease lease) {
        return and(eq(name), eq("owner", lease.owner()), eq("epoch", lease.epoch()));
    }

    private static Lease leaseOf(Document lease) {
        return new Lease(lease.getString("owner"), lease.getLong("epoch"));
    }

    /** By the older name of {@code hello}, which the stand-in for MongoDB knows as well. */
    private Instant serverTime() {
        return database.runCommand(new Document("isMaster", 1)).getDate("localTime").toInstant();
    }
}
