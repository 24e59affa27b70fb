package shop.search.infrastructure.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shop.search.domain.Product;

/** Points out in a product's texts what was searched for. What comes out is safe HTML. */
final class Highlighting {

    /** From where to where something is pointed out. */
    private record Span(int start, int end) {}

    private static final int LONGEST = 240;
    private static final int BEFORE = 60;

    private final Set<List<String>> wanted;
    private final boolean isLoose;

    Highlighting(Phrasing.Phrased phrased) {
        this.wanted = phrased.highlights();
        this.isLoose = phrased.isLoose();
    }

    /** By field; only those in which something is found. */
    Map<String, String> of(Product product) {
        var highlights = new LinkedHashMap<String, String>();
        if (wanted.isEmpty()) {
            return highlights;
        }
        highlight(product.name()).ifPresent(text -> highlights.put("name", text));
        product.attributes()
                .forEach((name, value) -> {
                    if (!Product.isChoice(name)) {
                        highlight(value.toString()).ifPresent(text -> highlights.put(name, text));
                    }
                });
        highlight(product.description()).ifPresent(text -> highlights.put("description", text));
        return highlights;
    }

    private Optional<String> highlight(String text) {
        var normal = Words.normal(text);
        var spans = spans(Words.of(normal));
        return spans.isEmpty() ? Optional.empty() : Optional.of(marked(normal, spans));
    }

    private List<Span> spans(List<Word> words) {
        var spans = new ArrayList<Span>();
        for (var i = 0; i < words.size(); ) {
            var length = longestAt(words, i);
            if (length > 0) {
                spans.add(new Span(words.get(i).start(), words.get(i + length - 1).end()));
            }
            i += Math.max(1, length);
        }
        return spans;
    }

    private int longestAt(List<Word> words, int from) {
        var longest = 0;
        for (var phrase : wanted) {
            if (phrase.size() > longest
                    && from + phrase.size() <= words.size()
                    && stands(phrase, words.subList(from, from + phrase.size()))) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private boolean stands(List<String> phrase, List<Word> words) {
        for (var i = 0; i < phrase.size(); i++) {
            if (!isMeant(phrase.get(i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isMeant(String stem, Word word) {
        return word.stem().equals(stem)
                || (isLoose
                        && stem.length() >= 3
                        && (word.folded().startsWith(stem) || isLike(stem, word)));
    }

    private static boolean isLike(String stem, Word word) {
        var tolerance = Math.min(Phrasing.tolerance(word), stem.length() / 4);
        return Math.abs(stem.length() - word.stem().length()) <= tolerance
                && Distance.between(stem, word.stem()) <= tolerance;
    }

    private static String marked(String text, List<Span> spans) {
        var from = 0;
        var to = text.length();
        if (text.length() > LONGEST) {
            from = startOfWord(text, Math.max(0, spans.getFirst().start() - BEFORE));
            to = startOfWord(text, Math.min(text.length(), from + LONGEST));
        }
        var marked = new StringBuilder(from > 0 ? "…" : "");
        var at = from;
        for (var span : spans) {
            if (span.start() >= at && span.end() <= to) {
                escape(marked, text, at, span.start());
                marked.append("<em>");
                escape(marked, text, span.start(), span.end());
                marked.append("</em>");
                at = span.end();
            }
        }
        escape(marked, text, at, to);
        return marked.append(to < text.length() ? "…" : "").toString();
    }

    private static int startOfWord(String text, int place) {
        var before = text.lastIndexOf(' ', place);
        return place == text.length() || before < 0 || place == 0 ? place : before + 1;
    }

    private static void escape(StringBuilder html, String text, int from, int to) {
        for (var i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(text.charAt(i));
            }
        }
    }
}
