package shop.search.infrastructure.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import shop.search.domain.Filters;
import shop.search.domain.Found.Attribute;
import shop.search.domain.Found.Count;
import shop.search.domain.Found.Facets;
import shop.search.domain.PriceRanges;

/**
 * Goes once through all products that fit the words: keeps the first of those that pass all
 * filters, and counts. What passes all filters counts in each group; what one group alone turns
 * away counts in that group, which so shows what its other values would bring.
 */
final class Tally implements Collector, CollectorManager<Tally, Tally> {

    private static final int MOST_ATTRIBUTES = 12;
    private static final int MOST_VALUES = 20;

    private static final int PASSES = -1;
    private static final int FAILS = -2;
    private static final int CATEGORY = 0;
    private static final int PRICE = 1;
    private static final int STOCK = 2;
    private static final int RATING = 3;
    private static final int ATTRIBUTES = 4;

    private final Filters filters;
    private final List<String> chosen;
    private final long[] bounds;
    private final TopFieldCollectorManager topManager;
    private final TopFieldCollector top;
    private final boolean needsScores;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<String, Long> categories = new HashMap<>();
    private final Map<String, Map<String, Long>> attributes = new TreeMap<>();
    private final long[] prices;
    private final long[] ratings = new long[4];
    private long inStock;
    private long soldOut;
    private long matched;
    private long passed;

    Tally(Filters filters, PriceRanges ranges, Sort sort, int most) {
        this.filters = filters;
        this.chosen = List.copyOf(filters.attributes().keySet());
        this.bounds = ranges.bounds().stream().mapToLong(Documents::minorUnits).toArray();
        this.prices = new long[bounds.length + 1];
        this.topManager = new TopFieldCollectorManager(sort, most, Integer.MAX_VALUE);
        this.top = topManager.newCollector();
        this.needsScores = sort.needsScores();
    }

    /** How many products fit the words, whatever the filters say. */
    long matched() {
        return matched;
    }

    /** How many pass the filters too. */
    long passed() {
        return passed;
    }

    /** The first of them. */
    TopFieldDocs top() throws IOException {
        return topManager.reduce(List.of(top));
    }

    Facets facets() {
        return new Facets(
                counts(categories, Integer.MAX_VALUE),
                Arrays.stream(prices).boxed().toList(),
                Arrays.stream(ratings).boxed().toList(),
                inStock,
                soldOut,
                attributeCounts());
    }

    @Override
    public Tally newCollector() {
        return this;
    }

    @Override
    public Tally reduce(Collection<Tally> same) throws IOException {
        for (var leaf : leaves) {
            leaf.sumUp();
        }
        return this;
    }

    @Override
    public ScoreMode scoreMode() {
        return needsScores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        var leaf = new Leaf(context.reader(), top.getLeafCollector(context));
        leaves.add(leaf);
        return leaf;
    }

    /** The attributes most products have; and those chosen, whatever they are. */
    private List<Attribute> attributeCounts() {
        Comparator<Map.Entry<String, Map<String, Long>>> byProducts =
                Comparator.comparingLong(each ->
                        -each.getValue().values().stream().mapToLong(Long::longValue).sum());
        return attributes.entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<String, Map<String, Long>>, Boolean>comparing(
                                        each -> !chosen.contains(each.getKey()))
                                .thenComparing(byProducts)
                                .thenComparing(Map.Entry::getKey))
                .limit(Math.max(MOST_ATTRIBUTES, chosen.size()))
                .map(each -> new Attribute(each.getKey(), counts(each.getValue(), MOST_VALUES)))
                .toList();
    }

    private static List<Count> counts(Map<String, Long> counted, int most) {
        return counted.entrySet().stream()
                .map(each -> new Count(each.getKey(), each.getValue()))
                .sorted(
                        Comparator.comparingLong(Count::count)
                                .reversed()
                                .thenComparing(Count::value))
                .limit(most)
                .toList();
    }

    /** One segment's share. */
    private final class Leaf implements LeafCollector {

        private final LeafCollector delegate;
        private final SortedDocValues category;
        private final SortedSetDocValues attribute;
        private final NumericDocValues price;
        private final NumericDocValues available;
        private final NumericDocValues rating;
        private final BitSet wantedCategories = new BitSet();
        private final List<BitSet> wantedValues = new ArrayList<>();

        /** Where the values of a chosen attribute begin, and end. */
        private final int[] begins;

        private final int[] ends;
        private final int[] categoryCounts;
        private final int[] attributeCounts;
        private int[] values = new int[16];

        private Leaf(LeafReader reader, LeafCollector delegate) throws IOException {
            this.delegate = delegate;
            this.category = DocValues.getSorted(reader, Documents.CATEGORY);
            this.attribute = DocValues.getSortedSet(reader, Documents.ATTRIBUTES);
            this.price = DocValues.getNumeric(reader, Documents.PRICE);
            this.available = DocValues.getNumeric(reader, Documents.AVAILABLE);
            this.rating = DocValues.getNumeric(reader, Documents.RATING);
            this.categoryCounts = new int[category.getValueCount()];
            this.attributeCounts = new int[Math.toIntExact(attribute.getValueCount())];
            this.begins = new int[chosen.size()];
            this.ends = new int[chosen.size()];
            for (var wanted : filters.categories()) {
                var found = category.lookupTerm(new BytesRef(wanted));
                if (found >= 0) {
                    wantedCategories.set(found);
                }
            }
            for (var each : filters.attributes().entrySet()) {
                var name = each.getKey();
                begins[wantedValues.size()] = placeOf(name + Documents.BETWEEN);
                ends[wantedValues.size()] = placeOf(name + (char) (Documents.BETWEEN + 1));
                wantedValues.add(wanted(name, each.getValue()));
            }
        }

        private BitSet wanted(String name, Set<String> values) throws IOException {
            var wanted = new BitSet();
            for (var value : values) {
                var found = attribute.lookupTerm(new BytesRef(name + Documents.BETWEEN + value));
                if (found >= 0) {
                    wanted.set(Math.toIntExact(found));
                }
            }
            return wanted;
        }

        private int placeOf(String term) throws IOException {
            var found = attribute.lookupTerm(new BytesRef(term));
            return Math.toIntExact(found >= 0 ? found : -found - 1);
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            delegate.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            matched++;
            var itsCategory = category.advanceExact(document) ? category.ordValue() : -1;
            var itsPrice = value(price, document);
            var isInStock = value(available, document) > 0;
            var itsRating = value(rating, document);
            var valueCount = readValues(document);
            var fails = fails(itsCategory, itsPrice, isInStock, itsRating, valueCount);
            if (fails == FAILS) {
                return;
            }
            if (fails == PASSES) {
                passed++;
                delegate.collect(document);
            }
            if ((fails == PASSES || fails == CATEGORY) && itsCategory >= 0) {
                categoryCounts[itsCategory]++;
            }
            if (fails == PASSES || fails == PRICE) {
                prices[range(itsPrice)]++;
            }
            if (fails == PASSES || fails == STOCK) {
                countStock(isInStock);
            }
            if (fails == PASSES || fails == RATING) {
                countRating(itsRating);
            }
            countValues(fails, valueCount);
        }

        /** The one group that turns the product away, {@link #PASSES} or {@link #FAILS}. */
        private int fails(
                int itsCategory, long itsPrice, boolean isInStock, long itsRating, int count) {
            var fails = PASSES;
            if (!filters.categories().isEmpty()
                    && (itsCategory < 0 || !wantedCategories.get(itsCategory))) {
                fails = CATEGORY;
            }
            if (isOutside(itsPrice)) {
                fails = fails == PASSES ? PRICE : FAILS;
            }
            var wantedStock = filters.inStock();
            if (wantedStock != null && wantedStock != isInStock) {
                fails = fails == PASSES ? STOCK : FAILS;
            }
            var leastRating = filters.rating();
            if (leastRating != null && itsRating < leastRating) {
                fails = fails == PASSES ? RATING : FAILS;
            }
            for (var i = 0; i < wantedValues.size() && fails != FAILS; i++) {
                if (!hasOneOf(wantedValues.get(i), count)) {
                    fails = fails == PASSES ? ATTRIBUTES + i : FAILS;
                }
            }
            return fails;
        }

        private boolean isOutside(long itsPrice) {
            var least = filters.minPrice();
            var most = filters.maxPrice();
            return (least != null && itsPrice < Documents.minorUnits(least))
                    || (most != null && itsPrice > Documents.minorUnits(most));
        }

        private boolean hasOneOf(BitSet wanted, int count) {
            for (var i = 0; i < count; i++) {
                if (wanted.get(values[i])) {
                    return true;
                }
            }
            return false;
        }

        private int readValues(int document) throws IOException {
            if (!attribute.advanceExact(document)) {
                return 0;
            }
            var count = attribute.docValueCount();
            if (count > values.length) {
                values = new int[count];
            }
            for (var i = 0; i < count; i++) {
                values[i] = (int) attribute.nextOrd();
            }
            return count;
        }

        private int range(long itsPrice) {
            var place = Arrays.binarySearch(bounds, itsPrice);
            return place >= 0 ? place + 1 : -place - 1;
        }

        private void countStock(boolean isInStock) {
            if (isInStock) {
                inStock++;
            } else {
                soldOut++;
            }
        }

        private void countRating(long itsRating) {
            for (var stars = 4; stars >= 1; stars--) {
                if (itsRating >= stars * 100L) {
                    ratings[4 - stars]++;
                }
            }
        }

        private void countValues(int fails, int count) {
            var isOfAll = fails == PASSES;
            var group = fails - ATTRIBUTES;
            if (!isOfAll && group < 0) {
                return;
            }
            for (var i = 0; i < count; i++) {
                var value = values[i];
                if (isOfAll || (value >= begins[group] && value < ends[group])) {
                    attributeCounts[value]++;
                }
            }
        }

        private void sumUp() throws IOException {
            for (var i = 0; i < categoryCounts.length; i++) {
                if (categoryCounts[i] > 0) {
                    categories.merge(
                            category.lookupOrd(i).utf8ToString(),
                            (long) categoryCounts[i],
                            Long::sum);
                }
            }
            for (var i = 0; i < attributeCounts.length; i++) {
                if (attributeCounts[i] > 0) {
                    var term = attribute.lookupOrd(i).utf8ToString();
                    var end = term.indexOf(Documents.BETWEEN);
                    attributes
                            .computeIfAbsent(term.substring(0, end), _ -> new HashMap<>())
                            .merge(term.substring(end + 1), (long) attributeCounts[i], Long::sum);
                }
            }
        }

        private static long value(NumericDocValues values, int document) throws IOException {
            return values.advanceExact(document) ? values.longValue() : 0;
        }
    }
}
