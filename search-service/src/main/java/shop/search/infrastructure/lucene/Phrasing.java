package shop.search.infrastructure.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import shop.search.domain.Rating;

/**
 * Puts what was typed into queries. They are made of words, never parsed, so that nothing typed can
 * be more than a word.
 *
 * <p>A word may be found in any part of a product and counts by the weightiest; what is typed with
 * accents counts more where they are the same. Words that have synonyms may be found as those, for
 * less.
 */
final class Phrasing {

    /**
     * A query, and what of it to point out in texts: words that follow each other, as stems.
     *
     * @param isLoose whether what is like them, or goes on from them, is to be pointed out too
     */
    record Phrased(Query query, Set<List<String>> highlights, boolean isLoose) {}

    /** Some words of the query that mean something together. */
    private record Concept(List<Word> words, Collection<List<Word>> synonyms) {}

    /** More would be no question but a text. */
    static final int MOST_WORDS = 16;

    private static final int MOST_FUZZY_WORDS = 6;
    private static final int MOST_EXPANSIONS = 8;
    private static final int SHORTEST_PREFIX = 3;

    /** They need not be found unless nothing else is asked for. */
    private static final Set<String> STOP_WORDS =
            Set.of(
                    "a", "an", "and", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or",
                    "that", "the", "this", "to", "with", "cho", "của", "va", "và");

    private final Synonyms synonyms;

    Phrasing(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** Everything. */
    static Phrased everything() {
        return new Phrased(withNudges(MatchAllDocsQuery.INSTANCE), Set.of(), false);
    }

    /**
     * Products in which all words are found.
     *
     * @param whole what was typed, in case it is a sku
     */
    Phrased strict(List<Word> words, String whole) {
        if (words.isEmpty()) {
            return new Phrased(MatchNoDocsQuery.INSTANCE, Set.of(), false);
        }
        var concepts = concepts(words);
        var all = new BooleanQuery.Builder();
        for (var concept : concepts) {
            all.add(query(concept, false, false), isNeeded(concept, words));
        }
        addPhrases(all, words);
        var query =
                best(
                        List.of(
                                all.build(),
                                boosted(
                                        new TermQuery(
                                                new Term(
                                                        Documents.WHOLE_SKU,
                                                        Documents.wholeSku(whole))),
                                        100)));
        return new Phrased(withNudges(query), highlights(concepts), false);
    }

    /** Products in which all words are found, or such as are like them or go on from them. */
    Phrased loose(List<Word> words) {
        var concepts = concepts(words);
        var all = new BooleanQuery.Builder();
        var mayBeLike = words.size() <= MOST_FUZZY_WORDS;
        for (var i = 0; i < concepts.size(); i++) {
            var concept = concepts.get(i);
            all.add(query(concept, mayBeLike, i == concepts.size() - 1), isNeeded(concept, words));
        }
        return new Phrased(withNudges(all.build()), highlights(concepts), mayBeLike);
    }

    /** Products in which at least half of the words are found, each for itself. */
    Phrased some(List<Word> words) {
        var concepts =
                words.stream()
                        .map(List::of)
                        .map(word -> new Concept(word, synonyms.of(word)))
                        .filter(concept -> isNeeded(concept, words) == Occur.MUST)
                        .toList();
        var any = new BooleanQuery.Builder();
        concepts.forEach(concept -> any.add(query(concept, false, false), Occur.SHOULD));
        any.setMinimumNumberShouldMatch(Math.max(1, concepts.size() / 2));
        return new Phrased(withNudges(any.build()), highlights(concepts), false);
    }

    /** Either; what the second finds counts less. */
    static Phrased either(Phrased first, Phrased second) {
        var highlights = new LinkedHashSet<>(first.highlights());
        highlights.addAll(second.highlights());
        return new Phrased(
                best(List.of(first.query(), new BoostQuery(second.query(), 0.9f))),
                highlights,
                first.isLoose() || second.isLoose());
    }

    /** How many letters may be otherwise; none where few are left to go by. */
    static int tolerance(Word word) {
        var length = word.stem().length();
        return word.isNumber() || length < 4 ? 0 : length < 8 ? 1 : 2;
    }

    /** Words that stand next to each other in a name. */
    static Query inNames(List<String> stems) {
        return best(List.of(phrase(Part.NAME, stems), phrase(Part.OTHER_NAMES, stems)));
    }

    private static Occur isNeeded(Concept concept, List<Word> words) {
        var isStopWord = isStopWord(concept.words().getFirst()) && concept.words().size() == 1;
        return isStopWord && !words.stream().allMatch(Phrasing::isStopWord)
                ? Occur.SHOULD
                : Occur.MUST;
    }

    private static boolean isStopWord(Word word) {
        return STOP_WORDS.contains(word.accented());
    }

    /** Takes the longest synonyms first, from left to right. */
    private List<Concept> concepts(List<Word> words) {
        var concepts = new ArrayList<Concept>();
        for (var i = 0; i < words.size(); ) {
            var concept = new Concept(words.subList(i, i + 1), List.of());
            for (var length = Math.min(synonyms.longest(), words.size() - i);
                    length > 0;
                    length--) {
                var some = words.subList(i, i + length);
                var others = synonyms.of(some);
                if (!others.isEmpty()) {
                    concept = new Concept(some, others);
                    break;
                }
            }
            concepts.add(concept);
            i += concept.words().size();
        }
        return concepts;
    }

    private static Query query(Concept concept, boolean mayBeLike, boolean isLast) {
        var words = concept.words();
        var ways = new ArrayList<Query>();
        ways.add(
                words.size() == 1
                        ? query(words.getFirst(), mayBeLike, isLast)
                        : together(words, mayBeLike, isLast));
        for (var synonym : concept.synonyms()) {
            ways.add(boosted(asWritten(synonym), 0.75f));
        }
        return best(ways);
    }

    /** All of the words; together they count as one. */
    private static Query together(List<Word> words, boolean mayBeLike, boolean isLast) {
        var all = new BooleanQuery.Builder();
        for (var i = 0; i < words.size(); i++) {
            all.add(query(words.get(i), mayBeLike, isLast && i == words.size() - 1), Occur.MUST);
        }
        var one = boosted(all.build(), 1f / words.size());
        return best(List.of(one, anywhere(stems(words))));
    }

    private static Query query(Word word, boolean mayBeLike, boolean isLast) {
        var ways = new ArrayList<Query>();
        for (var part : Part.values()) {
            ways.add(boosted(new TermQuery(new Term(part.field(), word.stem())), part.boost()));
            if (word.hasAccents() && part.hasAccents()) {
                var exact = new TermQuery(new Term(part.accentedField(), word.accented()));
                ways.add(boosted(exact, part.boost() * 1.5f));
            }
        }
        if (mayBeLike) {
            addSimilar(ways, word, isLast);
        }
        return best(ways);
    }

    private static void addSimilar(List<Query> ways, Word word, boolean isLast) {
        for (var part : Part.values()) {
            var tolerance = tolerance(word);
            if (tolerance > 0) {
                var like =
                        new FuzzyQuery(
                                new Term(part.field(), word.stem()),
                                tolerance,
                                1,
                                MOST_EXPANSIONS,
                                true);
                ways.add(boosted(like, part.boost() * 0.4f));
            }
            if (isLast && word.folded().length() >= SHORTEST_PREFIX) {
                var further = new PrefixQuery(new Term(part.field(), word.folded()));
                ways.add(boosted(further, part.boost() * 0.5f));
            }
        }
    }

    /** Words that stand next to each other, in any part; together they count as one. */
    private static Query anywhere(List<String> stems) {
        var ways = new ArrayList<Query>();
        for (var part : Part.values()) {
            if (part != Part.SKU) {
                ways.add(phrase(part, stems));
            }
        }
        return best(ways);
    }

    private static Query phrase(Part part, List<String> stems) {
        return phrase(part.field(), part.boost(), stems);
    }

    /** However many words there are, it counts as one. */
    private static Query phrase(String field, float boost, List<String> terms) {
        if (terms.size() == 1) {
            return boosted(new TermQuery(new Term(field, terms.getFirst())), boost);
        }
        var phrase = new PhraseQuery(field, terms.toArray(String[]::new));
        return boosted(phrase, boost / terms.size());
    }

    /** A synonym, in any part; where it has accents they must be the same. */
    private static Query asWritten(List<Word> synonym) {
        if (synonym.stream().noneMatch(Word::hasAccents)) {
            return anywhere(stems(synonym));
        }
        var accented = synonym.stream().map(Word::accented).toList();
        var ways = new ArrayList<Query>();
        for (var part : Part.values()) {
            if (part.hasAccents()) {
                ways.add(phrase(part.accentedField(), part.boost(), accented));
            }
        }
        return best(ways);
    }

    /** It counts if words stand in a name as they were typed, and more if it begins so. */
    private static void addPhrases(BooleanQuery.Builder all, List<Word> words) {
        var stems = stems(words);
        var accented = words.stream().map(Word::accented).toList();
        var begun = new ArrayList<>(List.of(Documents.BEGINNING));
        begun.addAll(stems);
        for (var part : Part.values()) {
            if (!part.isName()) {
                continue;
            }
            all.add(phrase(part.field(), part.boost() * 0.3f, begun), Occur.SHOULD);
            if (words.size() > 1) {
                all.add(phrase(part.field(), part.boost() * 0.5f, stems), Occur.SHOULD);
                if (!accented.equals(stems)) {
                    all.add(phrase(part.accentedField(), part.boost(), accented), Occur.SHOULD);
                }
            }
        }
    }

    /** Of what fits alike, what can be had and what is liked goes before. */
    private static Query withNudges(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(constant(Documents.AVAILABLE, 1, 0.4f), Occur.SHOULD)
                .add(constant(Documents.RATING, Rating.BEST * 4L / 5, 0.2f), Occur.SHOULD)
                .build();
    }

    private static Query constant(String field, long least, float score) {
        return boosted(
                new ConstantScoreQuery(
                        NumericDocValuesField.newSlowRangeQuery(field, least, Long.MAX_VALUE)),
                score);
    }

    private static Set<List<String>> highlights(List<Concept> concepts) {
        var all = new LinkedHashSet<List<String>>();
        for (var concept : concepts) {
            concept.words().forEach(word -> all.add(List.of(word.stem())));
            concept.synonyms().forEach(synonym -> all.add(stems(synonym)));
        }
        return all;
    }

    private static List<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).toList();
    }

    private static Query best(List<Query> ways) {
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
