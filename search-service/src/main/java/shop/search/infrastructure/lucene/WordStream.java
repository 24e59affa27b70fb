package shop.search.infrastructure.lucene;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words of several texts, on their way into the index; no phrase goes from one text to the next.
 */
final class WordStream extends TokenStream {

    private static final int GAP = 10;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<List<Word>> texts;
    private final Function<Word, String> form;
    private int text;
    private int next;

    WordStream(List<List<Word>> texts, Function<Word, String> form) {
        this.texts = texts;
        this.form = form;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        var gap = 1;
        while (text < texts.size() && next == texts.get(text).size()) {
            text++;
            next = 0;
            gap = GAP;
        }
        if (text == texts.size()) {
            return false;
        }
        term.append(form.apply(texts.get(text).get(next)));
        step.setPositionIncrement(gap);
        next++;
        return true;
    }

    @Override
    public void reset() {
        text = 0;
        next = 0;
    }
}
