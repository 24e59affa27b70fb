package shop.search.infrastructure.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import shop.platform.kernel.Money;
import shop.search.domain.Item;
import shop.search.domain.Product;
import shop.search.domain.ProductId;

/** What of a product goes into the index, and by which names. Nothing is stored but what finds. */
final class Documents {

    static final String ID = "id";

    /** The whole sku, in lower case. */
    static final String WHOLE_SKU = "sku.whole";

    /** All words, without accents, as they are written. */
    static final String VOCABULARY = "vocabulary";

    /** The words by which what is being typed goes on. */
    static final String TYPED = "typed";

    static final String CATEGORY = "category.whole";

    /** Each attribute's name and value, with {@link #BETWEEN} between. */
    static final String ATTRIBUTES = "attributes";

    static final String PRICE = "price";
    static final String AVAILABLE = "available";
    static final String RATING = "rating";
    static final String RATINGS = "ratings";
    static final String CREATED = "created";

    /** Stands before the first word of a name. */
    static final String BEGINNING = "^";

    static final char BETWEEN = '\u0000';

    /** Longer terms are refused by Lucene. */
    private static final int LONGEST = 200;

    private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType WORDS = type(IndexOptions.DOCS, true);

    private Documents() {}

    static Term key(ProductId id) {
        return new Term(ID, id.value());
    }

    static Document of(Item item) {
        var product = item.product();
        var document = new Document();
        document.add(new StringField(ID, product.id().value(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(product.id().value())));
        document.add(new StringField(WHOLE_SKU, wholeSku(product.sku()), Field.Store.NO));
        addTexts(document, product);
        document.add(new SortedDocValuesField(CATEGORY, bytes(product.category())));
        product.attributes()
                .forEach((name, value) -> {
                    if (Product.isChoice(name)) {
                        document.add(
                                new SortedSetDocValuesField(
                                        ATTRIBUTES, bytes(name + BETWEEN + value)));
                    }
                });
        document.add(new NumericDocValuesField(PRICE, minorUnits(product.price())));
        document.add(new NumericDocValuesField(CREATED, product.createdAt().toEpochMilli()));
        for (var level : levels(item)) {
            document.add(level);
        }
        return document;
    }

    /** What changes more often than all else, and without the rest. */
    static Field[] levels(Item item) {
        return new Field[] {
            new NumericDocValuesField(AVAILABLE, item.available()),
            new NumericDocValuesField(RATING, item.rating().hundredths()),
            new NumericDocValuesField(RATINGS, item.rating().count())
        };
    }

    static long minorUnits(Money price) {
        return price.amount().unscaledValue().longValueExact();
    }

    static String wholeSku(String sku) {
        return cut(sku.toLowerCase(Locale.ROOT));
    }

    private static void addTexts(Document document, Product product) {
        var all = new ArrayList<List<Word>>();
        for (var part : Part.values()) {
            var texts = texts(part, product);
            document.add(
                    field(part.field(), TEXT, part.isName() ? begun(texts) : texts, Word::stem));
            if (part.hasAccents()) {
                document.add(field(part.accentedField(), TEXT, texts, Word::accented));
            }
            all.addAll(texts);
        }
        document.add(field(VOCABULARY, WORDS, all, Word::folded));
        var typed = new ArrayList<List<Word>>();
        for (var part : List.of(Part.NAME, Part.OTHER_NAMES, Part.BRAND, Part.CATEGORY)) {
            typed.addAll(texts(part, product));
        }
        document.add(field(TYPED, WORDS, typed, Word::folded));
    }

    private static List<List<Word>> texts(Part part, Product product) {
        var texts =
                switch (part) {
                    case NAME -> List.of(product.name());
                    case OTHER_NAMES -> product.otherNames();
                    case SKU -> List.of(product.sku());
                    case BRAND -> List.of(product.brand());
                    case CATEGORY -> List.of(product.category());
                    case DETAILS -> product.details();
                    case DESCRIPTION -> List.of(product.description());
                };
        return texts.stream().map(Words::normal).map(Words::of).toList();
    }

    private static List<List<Word>> begun(List<List<Word>> texts) {
        var beginning = new Word(BEGINNING, BEGINNING, BEGINNING, 0, 0);
        return texts.stream()
                .map(text -> Stream.concat(Stream.of(beginning), text.stream()).toList())
                .toList();
    }

    private static Field field(
            String name, FieldType type, List<List<Word>> texts, Function<Word, String> form) {
        return new Field(name, new WordStream(texts, word -> cut(form.apply(word))), type);
    }

    private static BytesRef bytes(String text) {
        return new BytesRef(text);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static FieldType type(IndexOptions options, boolean omitsNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitsNorms);
        type.freeze();
        return type;
    }
}
