package shop.search.infrastructure.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words mean the same, in English and Vietnamese: each line of {@code synonyms.txt} names
 * some, separated by commas. What is typed is recognised without its accents too; what is found
 * instead has them as they stand there.
 */
final class Synonyms {

    private static final String FILE = "/shop/search/synonyms.txt";

    private final Map<List<String>, Map<List<String>, List<Word>>> others = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private int longest;

    private Synonyms() {}

    static Synonyms load() {
        var synonyms = new Synonyms();
        try (var file = Synonyms.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(synonyms::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return synonyms;
    }

    private void add(String line) {
        var phrases = Arrays.stream(line.split(",")).map(Words::normal).map(Words::of).toList();
        for (var phrase : phrases) {
            longest = Math.max(longest, phrase.size());
            var same = others.computeIfAbsent(stems(phrase), _ -> new LinkedHashMap<>());
            phrases.stream()
                    .filter(other -> !stems(other).equals(stems(phrase)))
                    .forEach(other -> same.putIfAbsent(stems(other), other));
            if (phrase.size() == 1) {
                words.add(phrase.getFirst().folded());
            }
        }
    }

    /** What else is said for these words; nothing if nothing is known. */
    Collection<List<Word>> of(List<Word> words) {
        return others.getOrDefault(stems(words), Map.of()).values();
    }

    /** How many words the longest entry has. */
    int longest() {
        return longest;
    }

    /** The entries that are one word. */
    Set<String> words() {
        return words;
    }

    private static List<String> stems(List<Word> phrase) {
        return phrase.stream().map(Word::stem).toList();
    }
}
