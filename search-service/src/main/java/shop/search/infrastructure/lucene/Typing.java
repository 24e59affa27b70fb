package shop.search.infrastructure.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import shop.search.domain.Item;
import shop.search.domain.Keyword;
import shop.search.domain.Product;
import shop.search.domain.Sort;
import shop.search.domain.Suggestion;

/** Says how what is being typed might go on: with categories, and with names of products. */
final class Typing {

    private static final int LOOKED_AT = 100;
    private static final int MOST_CATEGORIES = 3;

    private final Spelling spelling;

    Typing(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Suggestion> suggest(Snapshot snapshot, Keyword typed, int limit) throws IOException {
        var all = Words.of(typed.text());
        if (all.isEmpty()) {
            return List.of();
        }
        var words = all.subList(0, Math.min(all.size(), Phrasing.MOST_WORDS));
        var suggestions = suggest(snapshot, words, limit);
        if (!suggestions.isEmpty()) {
            return suggestions;
        }
        var correction = spelling.correct(snapshot, words);
        return correction.isEmpty()
                ? List.of()
                : suggest(snapshot, correction.get().words(), limit);
    }

    private static List<Suggestion> suggest(Snapshot snapshot, List<Word> words, int limit)
            throws IOException {
        var suggestions = new LinkedHashMap<String, Suggestion>();
        snapshot.catalogue().categories().entrySet().stream()
                .filter(category -> goesOn(category.getKey(), words))
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST_CATEGORIES)
                .map(each -> new Suggestion(each.getKey(), null, each.getValue()))
                .forEach(each -> suggestions.put(each.text(), each));
        for (var named : names(snapshot, words)) {
            suggestions.putIfAbsent(named.text(), named);
        }
        return suggestions.values().stream().limit(limit).toList();
    }

    /** Names that begin so go before those in which it comes later. */
    private static List<Suggestion> names(Snapshot snapshot, List<Word> words) throws IOException {
        var items = new ArrayList<Item>();
        for (var id : Finder.first(snapshot, query(words), LOOKED_AT, Sort.POPULARITY)) {
            snapshot.catalogue().item(id).ifPresent(items::add);
        }
        return items.stream()
                .sorted(Comparator.comparing(item -> !beginsSo(item.product(), words)))
                .map(item -> suggestion(item.product(), words))
                .flatMap(Optional::stream)
                .toList();
    }

    private static BooleanQuery query(List<Word> words) {
        var query = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1)
                .forEach(word -> query.add(new TermQuery(term(word)), Occur.FILTER));
        return query.add(new PrefixQuery(term(words.getLast())), Occur.FILTER).build();
    }

    private static Term term(Word word) {
        return new Term(Documents.TYPED, word.folded());
    }

    private static Optional<Suggestion> suggestion(Product product, List<Word> words) {
        return names(product)
                .filter(name -> goesOn(name, words))
                .findFirst()
                .or(() -> Optional.of(product.name()))
                .map(name -> new Suggestion(name, product.id(), 1));
    }

    private static Stream<String> names(Product product) {
        return Stream.concat(Stream.of(product.name()), product.otherNames().stream());
    }

    private static boolean beginsSo(Product product, List<Word> words) {
        return names(product)
                .map(Words::normal)
                .map(Words::of)
                .anyMatch(name -> !name.isEmpty() && isBegun(name.getFirst(), words.getFirst()));
    }

    private static boolean goesOn(String text, List<Word> words) {
        var there = Words.of(Words.normal(text));
        var last = words.getLast();
        return words.subList(0, words.size() - 1).stream()
                        .allMatch(word ->
                                there.stream()
                                        .anyMatch(each -> each.folded().equals(word.folded())))
                && there.stream().anyMatch(each -> isBegun(each, last));
    }

    private static boolean isBegun(Word word, Word typed) {
        return word.folded().startsWith(typed.folded());
    }
}
