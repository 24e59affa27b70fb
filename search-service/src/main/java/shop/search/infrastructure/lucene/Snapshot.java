package shop.search.infrastructure.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import shop.search.domain.Catalogue;

/** The index as it was at one moment. It is let go when the last who has it gives it back. */
final class Snapshot implements AutoCloseable {

    /**
     * How often a word stands in a text counts little and how long the text is some; how rare the
     * word is elsewhere says nothing of products.
     */
    static final Similarity SIMILARITY =
            new BM25Similarity(0.4f, 0.5f) {
                @Override
                protected float idf(long frequency, long documents) {
                    return 1;
                }
            };

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Catalogue catalogue;
    private final String state;

    Snapshot(DirectoryReader reader, Catalogue catalogue, String state) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(SIMILARITY);
        this.catalogue = catalogue;
        this.state = state;
    }

    DirectoryReader reader() {
        return reader;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    String state() {
        return state;
    }

    /** Whether it may be used now; then it must be closed afterwards. */
    boolean take() {
        return reader.tryIncRef();
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
