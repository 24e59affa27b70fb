package shop.search.infrastructure.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import shop.search.domain.Catalogue;
import shop.search.domain.CatalogueNews;
import shop.search.domain.CatalogueNews.StockAnswered;
import shop.search.domain.Item;
import shop.search.domain.ProductId;

/**
 * One index in the memory of this process, with all that was heard for it. It is made out of the
 * log at every start, so nothing in it can be left over from earlier, and nothing lies on a disk.
 */
final class Edition implements AutoCloseable {

    /**
     * Warns at each start that an incubating module would make vectors faster, of which there are
     * none here. It is held so that its level is not forgotten.
     */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final Catalogue catalogue = new Catalogue();
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private volatile Snapshot latest;
    private boolean isPublished;

    Edition() {
        VECTORS.setLevel(Level.SEVERE);
        try {
            writer =
                    new IndexWriter(
                            directory, new IndexWriterConfig().setSimilarity(Snapshot.SIMILARITY));
            latest = new Snapshot(DirectoryReader.open(writer), catalogue, catalogue.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes in news; once published, they can be found when this returns. */
    synchronized void hear(Collection<CatalogueNews> news) {
        var changes = catalogue.hear(news);
        if (changes.isEmpty()) {
            return;
        }
        try {
            for (var item : changes.rewritten()) {
                writer.updateDocument(Documents.key(item.id()), Documents.of(item));
            }
            for (var item : changes.moved()) {
                writer.updateDocValues(Documents.key(item.id()), Documents.levels(item));
            }
            for (var id : changes.gone()) {
                writer.deleteDocuments(Documents.key(id));
            }
            if (isPublished) {
                refresh();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on what is heard can be found at once; before, all at once would be a waste. */
    synchronized void publish() {
        isPublished = true;
        try {
            refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index as it is now; to be closed after use. */
    Snapshot take() {
        while (true) {
            var snapshot = latest;
            if (snapshot.take()) {
                return snapshot;
            }
            if (snapshot == latest) {
                throw new EditionClosed();
            }
        }
    }

    String state() {
        return latest.state();
    }

    Optional<Item> item(ProductId id) {
        return catalogue.item(id);
    }

    long size() {
        return catalogue.size();
    }

    List<ProductId> unsureOfStock() {
        return catalogue.unsureOfStock();
    }

    /** Of the products asked about, what was not answered stays as it is. */
    void settleStock(List<ProductId> asked, Map<ProductId, Long> answers) {
        hear(
                asked.stream()
                        .flatMap(id -> item(id).stream())
                        .<CatalogueNews>map(item ->
                                new StockAnswered(
                                        item.id(),
                                        answers.getOrDefault(item.id(), item.available())))
                        .toList());
    }

    @Override
    public synchronized void close() {
        try (directory) {
            latest.close();
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh() throws IOException {
        var former = latest;
        var changed = DirectoryReader.openIfChanged(former.reader(), writer);
        if (changed != null) {
            latest = new Snapshot(changed, catalogue, catalogue.state());
            former.close();
        }
    }

    /** Another edition is searched now. */
    static final class EditionClosed extends RuntimeException {
        private EditionClosed() {
            super("this edition is closed", null, false, false);
        }
    }
}
