package shop.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a service could not handle is found, mended and brought again by {@code ./shop}. */
class DeadLettersIT {

    @RegisterExtension static final TestShop SHOP = TestShop.inOneJvm();

    private static final Pattern EVENT =
            Pattern.compile("([0-9a-f-]{36})  inventory-service  order_created .*REFUSED");

    private final Checkout checkout = new Checkout(SHOP);
    private Person buyer;
    private String product;

    @BeforeEach
    void enterProduct() {
        buyer = Person.customer(SHOP);
        product = checkout.product(buyer, "10", 10);
    }

    @Test
    void a_message_whose_cause_is_mended_is_replayed() throws Exception {
        var order = orderThatCannotBeHandled();
        var event = listed();
        var early = SHOP.command("dead-letters", "replay", event);
        mend();

        var replayed = SHOP.command("dead-letters", "replay", event);

        assertThat(early.status()).isEqualTo(1);
        assertThat(early.out()).contains("Not handled: " + event);
        assertThat(replayed.out()).contains("All of it was handled.");
        assertThat(replayed.status()).isZero();
        checkout.awaitOrder(buyer, order, "confirmed");
        assertThat(checkout.stock(product, buyer)).isEqualTo(9);
        assertThat(SHOP.command("dead-letters").out()).contains("There are no dead letters.");
    }

    @Test
    void a_message_that_is_discarded_never_takes_effect() throws Exception {
        orderThatCannotBeHandled();
        var event = listed();
        mend();

        var shown = SHOP.command("dead-letters", "show", event);
        var discarded = SHOP.command("dead-letters", "discard", event);

        assertThat(shown.out()).contains("CONSTRAINT", "\"event\":\"order_created\"");
        assertThat(discarded.status()).isZero();
        assertThat(SHOP.command("dead-letters").out()).contains("There are no dead letters.");
        assertThat(SHOP.command("dead-letters", "replay", event).status()).isEqualTo(2);
        assertThat(checkout.stock(product, buyer)).isEqualTo(10);
    }

    @Test
    void an_unknown_id_is_one_sentence_and_status_2() throws Exception {
        for (var verb : new String[] {"show", "replay", "discard"}) {
            var id = UUID.randomUUID().toString();

            var refused = SHOP.command("dead-letters", verb, id);

            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err().lines())
                    .containsExactly(
                            "There is no dead letter %s; ./shop dead-letters lists them."
                                    .formatted(id));
        }
    }

    /** The inventory's own table refuses to hold this product. */
    private long orderThatCannotBeHandled() {
        SHOP.change(
                """
                ALTER TABLE inventory_reservation_lines
                  ADD CONSTRAINT poison CHECK (product_id <> '%s')
                """
                        .formatted(product));
        var placed =
                SHOP.gateway()
                        .send(
                                "POST",
                                "/api/orders/",
                                buyer.token(),
                                Checkout.order(buyer, Map.of(product, 1)),
                                Map.of("Prefer", "wait=0"));
        assertThat(placed.statusCode()).isEqualTo(202);
        await().atMost(30, SECONDS)
                .until(() -> SHOP.count("SELECT COUNT(*) FROM inventory_inbox_dead_letters") == 1);
        return Json.of(placed).at("id").number();
    }

    private static void mend() {
        SHOP.change("ALTER TABLE inventory_reservation_lines DROP CONSTRAINT poison");
    }

    private static String listed() throws Exception {
        var list = SHOP.command("dead-letters");
        var event = EVENT.matcher(list.out());
        assertThat(event.find()).as(list.out() + list.err()).isTrue();
        return event.group(1);
    }
}
