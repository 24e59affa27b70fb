package shop.search.infrastructure.lucene;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.search.domain.CatalogueNews;
import shop.search.domain.CatalogueNews.Offered;
import shop.search.domain.Found;
import shop.search.domain.Item;
import shop.search.domain.Keyword;
import shop.search.domain.Product;
import shop.search.domain.ProductId;
import shop.search.domain.SearchQuery;
import shop.search.domain.SomeProducts;
import shop.search.domain.Suggestion;

/** An index without a log, for tests. */
final class Library implements AutoCloseable {

    private static final Path SAMPLES =
            Path.of("../launcher/src/main/resources/sample/products.json");

    private final Synonyms synonyms = Synonyms.load();
    private final Phrasing phrasing = new Phrasing(synonyms);
    private final Spelling spelling = new Spelling(phrasing, synonyms);
    private final Finder finder = new Finder(phrasing, spelling, SomeProducts.RANGES);
    private final Typing typing = new Typing(spelling);
    private final Edition edition = new Edition();

    Library() {
        edition.publish();
    }

    /** The shop's sample products. */
    static Library ofSamples() {
        var library = new Library();
        var number = 0;
        var news = new ArrayList<CatalogueNews>();
        for (var each : samples()) {
            news.add(new Offered(sample(each, number++), stock(each), 1));
        }
        library.edition.hear(news);
        return library;
    }

    static List<Product> sampleProducts() {
        return samples().stream().map(each -> sample(each, 0)).toList();
    }

    void hear(List<CatalogueNews> news) {
        edition.hear(news);
    }

    Edition edition() {
        return edition;
    }

    Found search(SearchQuery query) {
        try (var snapshot = edition.take()) {
            return finder.find(snapshot, query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Found search(String keyword) {
        return search(SomeProducts.query(keyword));
    }

    List<Suggestion> suggest(String typed) {
        try (var snapshot = edition.take()) {
            return typing.suggest(snapshot, Keyword.of("q", typed), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is found, by name. */
    List<String> names(SearchQuery query) {
        return products(query).stream().map(Product::name).toList();
    }

    List<String> names(String keyword) {
        return names(SomeProducts.query(keyword));
    }

    List<String> skus(String keyword) {
        return products(SomeProducts.query(keyword)).stream().map(Product::sku).toList();
    }

    private List<Product> products(SearchQuery query) {
        return search(query).hits().stream()
                .map(hit -> edition.item(new ProductId(hit.id())))
                .flatMap(Optional::stream)
                .map(Item::product)
                .toList();
    }

    @Override
    public void close() {
        edition.close();
    }

    private static List<Map<String, Object>> samples() {
        try {
            return Jsonb.builder()
                    .build()
                    .type(Object.class)
                    .map()
                    .list()
                    .fromJson(Files.readString(SAMPLES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Product sample(Map<String, Object> each, int number) {
        var attributes = new TreeMap<String, Object>();
        if (each.get("attributes") instanceof Map<?, ?> said) {
            said.forEach((name, value) -> attributes.put(name.toString(), value));
        }
        var entered = Instant.parse("2026-11-22T10:00:00Z").plusSeconds(number);
        return new Product(
                new ProductId(text(each, "id")),
                text(each, "name"),
                text(each, "description"),
                SomeProducts.usd(text(each, "price")),
                text(each, "category"),
                text(each, "sku"),
                attributes,
                List.of(),
                1,
                entered,
                entered);
    }

    private static long stock(Map<String, Object> each) {
        return Long.parseLong(text(each, "stock"));
    }

    private static String text(Map<String, Object> each, String member) {
        return String.valueOf(each.get(member));
    }
}
