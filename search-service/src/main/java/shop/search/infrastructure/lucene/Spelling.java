package shop.search.infrastructure.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import shop.search.domain.Item;
import shop.search.domain.Sort;

/** Finds out what was meant where nothing was found, from the words of the products themselves. */
final class Spelling {

    /**
     * What was meant.
     *
     * @param text with accents, as products have it
     */
    record Correction(List<Word> words, String text) {}

    /** Words that might have been meant, and how far they are from what was typed. */
    private record Guess(List<String> words, int cost) {}

    private static final int MOST_PER_WORD = 20;
    private static final int MOST_GUESSES = 200;
    private static final int MOST_TRIED = 60;
    private static final int WITNESSES = 10;

    /** Putting words together or taking one apart is about as likely as one wrong letter. */
    private static final int COST_OF_SPACE = 1;

    private final Phrasing phrasing;
    private final Synonyms synonyms;
    private final DirectSpellChecker oneLetter = checker(1);
    private final DirectSpellChecker twoLetters = checker(2);

    Spelling(Phrasing phrasing, Synonyms synonyms) {
        this.phrasing = phrasing;
        this.synonyms = synonyms;
    }

    private static DirectSpellChecker checker(int edits) {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(0);
        checker.setMinQueryLength(2);
        checker.setMaxQueryFrequency(0.99f);
        checker.setMaxInspections(10);
        checker.setAccuracy(0.45f);
        checker.setLowerCaseTerms(false);
        return checker;
    }

    /** The likeliest words for which something is found; none if there are no others. */
    Optional<Correction> correct(Snapshot snapshot, List<Word> words) throws IOException {
        var typed = words.stream().map(Word::folded).toList();
        var tried = 0;
        var bestCost = Integer.MAX_VALUE;
        var bestCount = 0L;
        List<Word> best = List.of();
        for (var guess : guesses(snapshot, typed)) {
            if (guess.cost() > bestCost || tried == MOST_TRIED) {
                break;
            }
            if (guess.words().equals(typed)) {
                continue;
            }
            tried++;
            var count = count(snapshot, guess.words());
            if (count > bestCount) {
                best = Words.of(String.join(" ", guess.words()));
                bestCost = guess.cost();
                bestCount = count;
            }
        }
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(new Correction(best, written(snapshot, best)));
    }

    /** What stands together in a name is likelier than what is merely found. */
    private long count(Snapshot snapshot, List<String> guess) throws IOException {
        var found = found(snapshot, guess);
        if (found == 0) {
            return 0;
        }
        var words = Words.of(String.join(" ", guess));
        var stems = words.stream().map(Word::stem).toList();
        return found + 1_000L * snapshot.searcher().count(Phrasing.inNames(stems));
    }

    /** By the words alone, which is quick; by their synonyms too where they have some. */
    private long found(Snapshot snapshot, List<String> guess) throws IOException {
        var all = new BooleanQuery.Builder();
        guess.forEach(
                word -> all.add(new TermQuery(new Term(Documents.VOCABULARY, word)), Occur.FILTER));
        var found = snapshot.searcher().count(all.build());
        if (found > 0 || guess.stream().noneMatch(synonyms.words()::contains)) {
            return found;
        }
        var text = String.join(" ", guess);
        return snapshot.searcher().count(phrasing.strict(Words.of(text), text).query());
    }

    /** The cheapest first. */
    private List<Guess> guesses(Snapshot snapshot, List<String> typed) throws IOException {
        var guesses = new ArrayList<Guess>();
        addCombinations(guesses, snapshot, typed);
        addJoined(guesses, snapshot, typed);
        addSplit(guesses, snapshot, typed);
        guesses.sort(Comparator.comparingInt(Guess::cost));
        return guesses;
    }

    private void addCombinations(List<Guess> guesses, Snapshot snapshot, List<String> typed)
            throws IOException {
        var soFar = List.of(new Guess(List.of(), 0));
        for (var word : typed) {
            var longer = new ArrayList<Guess>();
            for (var candidate : candidates(snapshot, word).entrySet()) {
                for (var guess : soFar) {
                    var words = new ArrayList<>(guess.words());
                    words.add(candidate.getKey());
                    longer.add(new Guess(words, guess.cost() + candidate.getValue()));
                }
            }
            longer.sort(Comparator.comparingInt(Guess::cost));
            soFar = longer.subList(0, Math.min(longer.size(), MOST_GUESSES));
        }
        guesses.addAll(soFar);
    }

    private void addJoined(List<Guess> guesses, Snapshot snapshot, List<String> typed)
            throws IOException {
        for (var i = 0; i + 1 < typed.size(); i++) {
            var joined = typed.get(i) + typed.get(i + 1);
            if (isKnown(snapshot, joined)) {
                var words = new ArrayList<>(typed.subList(0, i));
                words.add(joined);
                words.addAll(typed.subList(i + 2, typed.size()));
                guesses.add(new Guess(words, COST_OF_SPACE));
            }
        }
    }

    private void addSplit(List<Guess> guesses, Snapshot snapshot, List<String> typed)
            throws IOException {
        for (var i = 0; i < typed.size(); i++) {
            var word = typed.get(i);
            for (var at = 2; at <= word.length() - 2; at++) {
                var head = word.substring(0, at);
                var tail = word.substring(at);
                if (isKnown(snapshot, head) && isKnown(snapshot, tail)) {
                    var words = new ArrayList<>(typed.subList(0, i));
                    words.add(head);
                    words.add(tail);
                    words.addAll(typed.subList(i + 1, typed.size()));
                    guesses.add(new Guess(words, COST_OF_SPACE));
                }
            }
        }
    }

    /** The word itself where it is known, and what is like it. */
    private Map<String, Integer> candidates(Snapshot snapshot, String word) throws IOException {
        var candidates = new LinkedHashMap<String, Integer>();
        if (Character.isDigit(word.charAt(0)) || isKnown(snapshot, word)) {
            candidates.put(word, 0);
        }
        var edits = word.length() < 2 ? 0 : word.length() < 5 ? 1 : 2;
        if (edits == 0 || Character.isDigit(word.charAt(0))) {
            candidates.putIfAbsent(word, 0);
            return candidates;
        }
        var checker = edits == 1 ? oneLetter : twoLetters;
        var similar =
                checker.suggestSimilar(
                        new Term(Documents.VOCABULARY, word),
                        MOST_PER_WORD,
                        snapshot.reader(),
                        SuggestMode.SUGGEST_ALWAYS);
        for (var suggestion : similar) {
            candidates.put(suggestion.string, Distance.between(word, suggestion.string));
        }
        for (var synonym : synonyms.words()) {
            if (Math.abs(synonym.length() - word.length()) <= edits) {
                var distance = Distance.between(word, synonym);
                if (distance > 0 && distance <= edits && synonym.length() > 2) {
                    candidates.putIfAbsent(synonym, distance);
                }
            }
        }
        candidates.putIfAbsent(word, 0);
        return candidates;
    }

    private boolean isKnown(Snapshot snapshot, String word) throws IOException {
        return synonyms.words().contains(word)
                || snapshot.reader().docFreq(new Term(Documents.VOCABULARY, word)) > 0;
    }

    /** The words as a product that is found has them: in a row, or else each for itself. */
    private String written(Snapshot snapshot, List<Word> words) throws IOException {
        var texts = textsFoundBy(snapshot, words);
        for (var text : texts) {
            var there = Words.of(text);
            for (var i = 0; i + words.size() <= there.size(); i++) {
                if (isSame(words, there.subList(i, i + words.size()))) {
                    return joined(there.subList(i, i + words.size()));
                }
            }
        }
        return joined(words.stream().map(word -> inOneOf(texts, word)).toList());
    }

    private Set<String> textsFoundBy(Snapshot snapshot, List<Word> words) throws IOException {
        var text = joined(words);
        var query = phrasing.strict(words, text).query();
        var texts = new LinkedHashSet<String>();
        var products =
                Finder.first(snapshot, query, WITNESSES, Sort.RELEVANCE).stream()
                        .map(snapshot.catalogue()::item)
                        .flatMap(Optional::stream)
                        .map(Item::product)
                        .toList();
        for (var product : products) {
            texts.add(Words.normal(product.name()));
            product.otherNames().forEach(name -> texts.add(Words.normal(name)));
        }
        for (var product : products) {
            texts.add(Words.normal(product.category()));
            texts.add(Words.normal(product.description()));
        }
        return texts;
    }

    private static Word inOneOf(Set<String> texts, Word word) {
        return texts.stream()
                .flatMap(text -> Words.of(text).stream())
                .filter(there -> there.folded().equals(word.folded()))
                .findFirst()
                .orElse(word);
    }

    private static boolean isSame(List<Word> words, List<Word> there) {
        for (var i = 0; i < words.size(); i++) {
            if (!words.get(i).folded().equals(there.get(i).folded())) {
                return false;
            }
        }
        return true;
    }

    private static String joined(List<Word> words) {
        return String.join(" ", words.stream().map(Word::accented).toList());
    }
}
