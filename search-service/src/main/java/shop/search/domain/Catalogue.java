package shop.search.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import shop.search.domain.CatalogueNews.Offered;
import shop.search.domain.CatalogueNews.Rated;
import shop.search.domain.CatalogueNews.StockAnswered;
import shop.search.domain.CatalogueNews.Stocked;
import shop.search.domain.CatalogueNews.Withdrawn;

/**
 * All that was heard of all products. One thread hears, any may look.
 *
 * <p>What is heard of a product's text, stock and rating goes by versions of its own each, so that
 * news may come twice, late, or before the product they are about; what is older than what is known
 * changes nothing. A product withdrawn is remembered with its version, lest an old word bring it
 * back.
 */
public final class Catalogue {

    /**
     * What hearing changed for those who search.
     *
     * @param rewritten are new or say something else
     * @param moved say the same, but have another stock or rating
     * @param gone cannot be found any more
     */
    public record Changes(
            Collection<Item> rewritten, Collection<Item> moved, Collection<ProductId> gone) {

        public boolean isEmpty() {
            return rewritten.isEmpty() && moved.isEmpty() && gone.isEmpty();
        }
    }

    /** What is known of one product, findable or not. */
    private record Known(
            @Nullable Product product,
            long version,
            long available,
            long stockVersion,
            boolean isAnswered,
            Rating rating,
            long ratingVersion) {

        private static final Known NOTHING = new Known(null, 0, 0, 0, false, Rating.NONE, 0);

        private Known with(CatalogueNews news) {
            return switch (news) {
                case Offered offered when offered.version() > version ->
                        new Known(
                                offered.product(),
                                offered.version(),
                                stockVersion > 0 ? available : offered.stock(),
                                stockVersion,
                                isAnswered,
                                rating,
                                ratingVersion);
                case Withdrawn withdrawn when withdrawn.version() > version ->
                        new Known(
                                null,
                                withdrawn.version(),
                                available,
                                stockVersion,
                                isAnswered,
                                rating,
                                ratingVersion);
                case Stocked stocked when stocked.version() > stockVersion ->
                        new Known(
                                product,
                                version,
                                stocked.available(),
                                stocked.version(),
                                isAnswered,
                                rating,
                                ratingVersion);
                case StockAnswered answered when stockVersion == 0 ->
                        new Known(
                                product,
                                version,
                                answered.available(),
                                0,
                                true,
                                rating,
                                ratingVersion);
                case Rated rated when rated.version() > ratingVersion ->
                        new Known(
                                product,
                                version,
                                available,
                                stockVersion,
                                isAnswered,
                                rated.rating(),
                                rated.version());
                case Offered _, Withdrawn _, Stocked _, StockAnswered _, Rated _ -> this;
            };
        }

        private Optional<Item> item() {
            return product == null
                    ? Optional.empty()
                    : Optional.of(new Item(product, version, available, rating));
        }

        private boolean isStockGuessed() {
            return product != null && stockVersion == 0 && !isAnswered;
        }
    }

    private final Map<ProductId, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Long> categories = new ConcurrentHashMap<>();
    private long fingerprint;

    /** Takes in what is newer than what is known. */
    public Changes hear(Collection<CatalogueNews> news) {
        var before = new LinkedHashMap<ProductId, Optional<Item>>();
        for (var each : news) {
            var former = known.getOrDefault(each.id(), Known.NOTHING);
            before.putIfAbsent(each.id(), former.item());
            known.put(each.id(), former.with(each));
        }
        var rewritten = new HashMap<ProductId, Item>();
        var moved = new HashMap<ProductId, Item>();
        var gone = new HashMap<ProductId, ProductId>();
        before.forEach((id, former) -> {
            var now = item(id);
            if (now.equals(former)) {
                return;
            }
            former.ifPresent(this::discount);
            now.ifPresent(this::count);
            if (now.isEmpty()) {
                gone.put(id, id);
            } else if (former.isPresent() && former.get().product().equals(now.get().product())) {
                moved.put(id, now.get());
            } else {
                rewritten.put(id, now.get());
            }
        });
        return new Changes(
                List.copyOf(rewritten.values()),
                List.copyOf(moved.values()),
                List.copyOf(gone.values()));
    }

    /** The product as it stands, if it can be found. */
    public Optional<Item> item(ProductId id) {
        return known.getOrDefault(id, Known.NOTHING).item();
    }

    /** How many products can be found. */
    public long size() {
        return categories.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The categories in which something can be found, and how much. */
    public Map<String, Long> categories() {
        return Map.copyOf(categories);
    }

    /**
     * Tells apart states in which different things can be found. Two catalogues that know the same
     * give the same, whatever ways they came to it.
     */
    public String state() {
        return HexFormat.of().toHexDigits(fingerprint);
    }

    /** The products whose stock neither the inventory nor an answer has told. */
    public List<ProductId> unsureOfStock() {
        return known.entrySet().stream()
                .filter(each -> each.getValue().isStockGuessed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(Item item) {
        fingerprint += mark(item);
        categories.merge(item.product().category(), 1L, Long::sum);
    }

    private void discount(Item item) {
        fingerprint -= mark(item);
        categories.computeIfPresent(
                item.product().category(), (_, count) -> count == 1 ? null : count - 1);
    }

    /** The version stands for all that is said of the product. */
    private static long mark(Item item) {
        var id = item.id().value();
        var mark = Long.parseUnsignedLong(id, 0, 12, 16);
        mark = mixed(mark) + Long.parseUnsignedLong(id, 12, 24, 16);
        mark = mixed(mark) + item.version();
        mark = mixed(mark) + item.available();
        mark = mixed(mark) + Objects.hash(item.rating().hundredths(), item.rating().count());
        return mixed(mark);
    }

    /** Spreads what is close together, as SplitMix does. */
    private static long mixed(long value) {
        var mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
