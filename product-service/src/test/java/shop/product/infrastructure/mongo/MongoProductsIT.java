package shop.product.infrastructure.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.platform.test.Store.MONGODB;
import static shop.product.domain.SomeProducts.LAPTOP;
import static shop.product.domain.SomeProducts.LATER;
import static shop.product.domain.SomeProducts.SELLER;
import static shop.product.domain.SomeProducts.laptop;
import static shop.product.domain.SomeProducts.laptopDetails;
import static shop.product.domain.SomeProducts.priced;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.mongo.Mongo;
import shop.platform.mongo.MongoOutbox;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Stores;
import shop.product.domain.Products;
import shop.product.domain.ProductsContract;

class MongoProductsIT extends ProductsContract {

    @RegisterExtension static final Stores STORES = Stores.with(MONGODB);

    private static Mongo mongo;

    @BeforeAll
    static void open() {
        var settings = Settings.of(STORES.settings());
        mongo = Mongo.open(settings, Observability.of("product-service", settings));
        mongo.prepare(MongoProducts::createIndexes);
    }

    @AfterAll
    static void close() {
        mongo.close();
    }

    @Override
    protected Products noProducts() {
        mongo.database().getCollection(MongoProducts.COLLECTION).deleteMany(new Document());
        return new MongoProducts(mongo.database(), mongo.outbox(MongoProducts.COLLECTION));
    }

    @Test
    void a_document_has_the_members_and_types_agreed() {
        noProducts().save(laptop());

        assertThat(document())
                .containsEntry("_id", new ObjectId(LAPTOP.value()))
                .containsEntry("name", "Laptop")
                .containsEntry("description", "High-performance laptop")
                .containsEntry("price", Decimal128.parse("1500.00"))
                .containsEntry("category", "Electronics")
                .containsEntry("stock", 50L)
                .containsEntry("sku", "LT-001")
                .containsEntry("created_at", Date.from(laptop().createdAt()))
                .containsEntry("attributes", new Document(laptopDetails().attributes()));
    }

    @Test
    void a_change_and_its_news_are_one_document() {
        var products = noProducts();
        products.save(laptop());
        var product = products.find(LAPTOP).orElseThrow();
        product.edit(priced(laptopDetails(), "1400"), SELLER, LATER);
        products.save(product);

        assertThat(document().getList(MongoOutbox.PENDING, Document.class))
                .extracting(event -> event.getString("type"))
                .isEqualTo(List.of("product_created", "product_updated"));
    }

    private static Document document() {
        var found =
                mongo.database()
                        .getCollection(MongoProducts.COLLECTION)
                        .find(new Document("_id", new ObjectId(LAPTOP.value())))
                        .first();
        return Objects.requireNonNull(found);
    }
}
