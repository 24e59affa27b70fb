package shop.rating.application;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shop.rating.domain.ProductId;
import shop.rating.domain.Purchase;
import shop.rating.domain.Purchases;
import shop.rating.domain.Rating;
import shop.rating.domain.RatingEvent;
import shop.rating.domain.RatingFilter;
import shop.rating.domain.RatingFilter.Sort;
import shop.rating.domain.RatingId;
import shop.rating.domain.Ratings;
import shop.rating.domain.Report;
import shop.rating.domain.Stars;
import shop.rating.domain.Tallies;
import shop.rating.domain.Tally;
import shop.rating.domain.UserId;

/** Ratings, tallies and purchases for tests; keeps the law of {@code RatingsContract}. */
public final class InMemoryRatings implements Ratings, Tallies, Purchases {

    private record Vote(RatingId rating, UserId reader) {}

    private record Bought(UserId buyer, ProductId product) {}

    private final Map<RatingId, Rating> ratings = new TreeMap<>(comparingLong(RatingId::value));
    private final Map<ProductId, Tally> tallies = new TreeMap<>();
    private final Set<Bought> purchases = new HashSet<>();
    private final Set<Vote> votes = new HashSet<>();
    private final Map<RatingId, Map<UserId, Report>> reports = new HashMap<>();
    private final Consumer<RatingEvent> news;
    private long lastId;

    public InMemoryRatings(Consumer<RatingEvent> news) {
        this.news = news;
    }

    /** Whatever this has lost track of. */
    void lose(ProductId product) {
        var known = find(product);
        tallies.put(
                product,
                Tally.restore(product, new long[Stars.MOST], known.version(), known.updatedAt()));
    }

    @Override
    public Rating add(Rating.Draft draft) {
        var id = new RatingId(++lastId);
        var rating =
                Rating.restore(
                        new Rating.Origin(id, draft.product(), draft.author(), false, draft.at()),
                        new Rating.Standing(
                                draft.opinion(), draft.state(), 0, 0, null, 1, draft.at()));
        ratings.put(id, rating);
        return stored(rating);
    }

    @Override
    public void save(Rating rating) {
        ratings.put(rating.id(), stored(rating));
    }

    @Override
    public void remove(RatingId id) {
        ratings.remove(id);
        votes.removeIf(vote -> vote.rating().equals(id));
        reports.remove(id);
    }

    @Override
    public Optional<Rating> find(RatingId id) {
        return Optional.ofNullable(ratings.get(id)).map(this::stored);
    }

    @Override
    public Optional<Rating> find(UserId author, ProductId product) {
        return all().stream()
                .filter(rating -> rating.isBy(author) && rating.product().equals(product))
                .findFirst();
    }

    @Override
    public RatingPage list(RatingFilter filter) {
        var all =
                all().stream()
                        .filter(rating -> fits(rating, filter))
                        .sorted(order(filter.sort()))
                        .toList();
        var page = filter.page();
        return new RatingPage(
                all.stream().skip(page.skip()).limit(page.limit()).toList(), all.size());
    }

    @Override
    public boolean addVote(RatingId id, UserId reader) {
        return votes.add(new Vote(id, reader));
    }

    @Override
    public boolean removeVote(RatingId id, UserId reader) {
        return votes.remove(new Vote(id, reader));
    }

    @Override
    public boolean addReport(RatingId id, Report report) {
        return reports.computeIfAbsent(id, _ -> new HashMap<>()).putIfAbsent(report.by(), report)
                == null;
    }

    @Override
    public List<Report> reports(RatingId id) {
        return List.copyOf(reports.getOrDefault(id, Map.of()).values());
    }

    @Override
    public long[] recount(ProductId product) {
        var counts = new long[Stars.MOST];
        all().stream()
                .filter(rating -> rating.product().equals(product))
                .flatMap(rating -> rating.counted().stream())
                .forEach(stars -> counts[stars.value() - 1]++);
        return counts;
    }

    @Override
    public Tally take(ProductId product) {
        tallies.putIfAbsent(product, Tally.none(product));
        return find(product);
    }

    @Override
    public Tally find(ProductId product) {
        return stored(tallies.getOrDefault(product, Tally.none(product)));
    }

    @Override
    public void save(Tally tally) {
        tally.news().ifPresent(news);
        tallies.put(tally.product(), stored(tally));
    }

    @Override
    public List<ProductId> products(@Nullable ProductId last, int limit) {
        return tallies.keySet().stream()
                .filter(product -> last == null || product.compareTo(last) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void add(Collection<Purchase> heard) {
        heard.forEach(purchase -> purchases.add(new Bought(purchase.buyer(), purchase.product())));
    }

    private List<Rating> all() {
        return new ArrayList<>(ratings.values()).stream().map(this::stored).toList();
    }

    private static boolean fits(Rating rating, RatingFilter filter) {
        var standing = rating.standing();
        return (filter.product() == null || filter.product().equals(rating.product()))
                && (filter.author() == null || rating.isBy(filter.author()))
                && (filter.status() == null || filter.status() == standing.state().status())
                && (filter.stars() == null || filter.stars().equals(standing.opinion().stars()))
                && (filter.verified() == null || filter.verified() == rating.origin().verified());
    }

    private static Comparator<Rating> order(Sort sort) {
        var latest = comparingLong((Rating rating) -> rating.id().value()).reversed();
        return switch (sort) {
            case NEWEST ->
                    comparing((Rating rating) -> rating.origin().createdAt())
                            .reversed()
                            .thenComparing(latest);
            case HELPFUL ->
                    comparingLong((Rating rating) -> rating.standing().helpful())
                            .reversed()
                            .thenComparing(latest);
            case HIGHEST -> comparingLong(InMemoryRatings::stars).reversed().thenComparing(latest);
            case LOWEST -> comparingLong(InMemoryRatings::stars).thenComparing(latest);
            case WAITING ->
                    comparing((Rating rating) -> rating.standing().updatedAt())
                            .thenComparing(latest.reversed());
        };
    }

    private static long stars(Rating rating) {
        return rating.standing().opinion().stars().value();
    }

    private Rating stored(Rating rating) {
        var origin = rating.origin();
        var verified = purchases.contains(new Bought(origin.author(), origin.product()));
        return Rating.restore(
                new Rating.Origin(
                        origin.id(),
                        origin.product(),
                        origin.author(),
                        verified,
                        origin.createdAt()),
                rating.standing());
    }

    private static Tally stored(Tally tally) {
        var counts = new long[Stars.MOST];
        for (var stars = Stars.LEAST; stars <= Stars.MOST; stars++) {
            counts[stars - 1] = tally.count(stars);
        }
        return Tally.restore(tally.product(), counts, tally.version(), tally.updatedAt());
    }
}
