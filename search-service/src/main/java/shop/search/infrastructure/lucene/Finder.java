package shop.search.infrastructure.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import shop.search.domain.Found;
import shop.search.domain.Found.Hit;
import shop.search.domain.PriceRanges;
import shop.search.domain.ProductId;
import shop.search.domain.SearchQuery;

/**
 * Searches a snapshot: for all words as they were typed; where that finds nothing, for what is like
 * them or was probably meant; where that finds nothing either, for at least half of them.
 */
final class Finder {

    private record Outcome(Tally tally, Phrasing.Phrased phrased, @Nullable String didYouMean) {}

    private final Phrasing phrasing;
    private final Spelling spelling;
    private final PriceRanges ranges;

    Finder(Phrasing phrasing, Spelling spelling, PriceRanges ranges) {
        this.phrasing = phrasing;
        this.spelling = spelling;
        this.ranges = ranges;
    }

    Found find(Snapshot snapshot, SearchQuery query) throws IOException {
        var outcome = outcome(snapshot, query);
        var highlighting = new Highlighting(outcome.phrased());
        var hits = new ArrayList<Hit>();
        var top = outcome.tally().top().scoreDocs;
        for (var i = query.page().skip(); i < top.length; i++) {
            var id = id(top[i]);
            snapshot.catalogue()
                    .item(new ProductId(id))
                    .ifPresent(item -> hits.add(new Hit(id, highlighting.of(item.product()))));
        }
        return new Found(
                hits, outcome.tally().passed(), outcome.tally().facets(), outcome.didYouMean());
    }

    private Outcome outcome(Snapshot snapshot, SearchQuery query) throws IOException {
        if (query.keyword().isEmpty()) {
            return searched(snapshot, query, Phrasing.everything(), null);
        }
        var all = Words.of(query.keyword().text());
        var words = all.subList(0, Math.min(all.size(), Phrasing.MOST_WORDS));
        var strict =
                searched(snapshot, query, phrasing.strict(words, query.keyword().text()), null);
        if (strict.tally().matched() > 0 || words.isEmpty()) {
            return strict;
        }
        var loose = looselySearched(snapshot, query, words);
        return loose.tally().matched() > 0 || words.size() == 1
                ? loose
                : searched(snapshot, query, phrasing.some(words), loose.didYouMean());
    }

    private Outcome looselySearched(Snapshot snapshot, SearchQuery query, List<Word> words)
            throws IOException {
        var correction = spelling.correct(snapshot, words);
        if (correction.isEmpty()) {
            return searched(snapshot, query, phrasing.loose(words), null);
        }
        var meant = correction.get();
        var phrased =
                Phrasing.either(
                        phrasing.strict(meant.words(), meant.text()), phrasing.loose(words));
        return searched(snapshot, query, phrased, meant.text());
    }

    private Outcome searched(
            Snapshot snapshot,
            SearchQuery query,
            Phrasing.Phrased phrased,
            @Nullable String didYouMean)
            throws IOException {
        var most = query.page().skip() + query.page().limit();
        CollectorManager<Tally, Tally> tally =
                new Tally(query.filters(), ranges, order(query.sort()), most);
        return new Outcome(snapshot.searcher().search(phrased.query(), tally), phrased, didYouMean);
    }

    /** The id, by which all orders end, is the last of the values a hit was ordered by. */
    private static String id(ScoreDoc hit) {
        if (hit instanceof FieldDoc sorted
                && sorted.fields[sorted.fields.length - 1] instanceof BytesRef id) {
            return id.utf8ToString();
        }
        throw new IllegalStateException("a hit without its id: " + hit);
    }

    private static Sort order(shop.search.domain.Sort sort) {
        var fields = new ArrayList<SortField>();
        switch (sort) {
            case RELEVANCE -> fields.add(SortField.FIELD_SCORE);
            case PRICE_ASC -> fields.add(number(Documents.PRICE, false));
            case PRICE_DESC -> fields.add(number(Documents.PRICE, true));
            case NEWEST -> fields.add(number(Documents.CREATED, true));
            case RATING -> fields.add(number(Documents.RATING, true));
            case POPULARITY -> {}
        }
        fields.add(number(Documents.RATINGS, true));
        fields.add(number(Documents.CREATED, true));
        fields.add(new SortField(Documents.ID, SortField.Type.STRING));
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static SortField number(String field, boolean isDescending) {
        return new SortField(field, SortField.Type.LONG, isDescending);
    }

    /** The ids of what is found first. */
    static List<ProductId> first(
            Snapshot snapshot, Query query, int most, shop.search.domain.Sort sort)
            throws IOException {
        var hits = snapshot.searcher().search(query, most, order(sort)).scoreDocs;
        return List.of(hits).stream().map(Finder::id).map(ProductId::new).toList();
    }
}
