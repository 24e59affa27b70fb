package shop.order.infrastructure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.order.domain.Destination;
import shop.order.domain.Known;
import shop.order.domain.OrderProblem;
import shop.order.domain.TaxTable;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.ServiceUnavailable;
import shop.platform.kernel.Problem;
import shop.platform.observability.Observability;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.test.FakeService;

/** The tables of tax- and shipping-service, and what is done when nobody answers. */
class HttpTablesTest {

    private static final Destination FRANCE = new Destination("FR", null, null, null);
    private static final String TABLE =
            """
            {"country":"FR","region":null,"prices_include_tax":true,"rounding":"line",
             "default_category":"standard","as_of":"2026-01-15T10:00:00Z",
             "categories":{"standard":[{"jurisdiction":"FR","name":"VAT","rate":20}]},
             "product_categories":{"Books":"books"},"shipping":"standard","more":[1,2]}
            """;

    private static final class Away extends Problem {
        Away() {
            super(Kind.UNAVAILABLE, "service-unavailable", "away");
        }
    }

    private final FakeService neighbour = new FakeService();
    private Observability observability;
    private Discovery discovery;

    @BeforeEach
    void open() {
        var settings =
                Settings.of(
                        Map.of(
                                "SHOP_PROFILE", "dev",
                                "TAX_SERVICE_URL", neighbour.url(),
                                "SHIPPING_SERVICE_URL", neighbour.url()));
        observability = Observability.of("order-service", settings);
        discovery =
                Discovery.open(
                        settings, ServiceCredential.of("order-service", settings), observability);
    }

    @AfterEach
    void close() {
        discovery.close();
        observability.close();
        neighbour.close();
    }

    @Test
    void taxes_of_a_place_are_asked_for_once_in_a_while() {
        neighbour.answers("/internal/tax/tables?country=FR", 200, TABLE);
        var taxes = new HttpTaxes(discovery.client());

        var first = taxes.tableFor(FRANCE).get();
        neighbour.answers("/internal/tax/tables?country=FR", 500, "{}");
        var second = taxes.tableFor(FRANCE).get();

        assertThat(first.stale()).isFalse();
        assertThat(first.table().pricesIncludeTax()).isTrue();
        assertThat(first.table().rates()).containsOnlyKeys("standard");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void every_part_of_a_place_is_asked_with_its_own_letters() {
        var place = new Destination("us", "N Y&Z", "10 001", "FR 1+2");
        neighbour.answers(
                "/internal/tax/tables?country=US&region=N%20Y%26Z&postal_code=10%20001"
                        + "&vat_number=FR%201%2B2",
                200, TABLE);
        neighbour.answers("/internal/tax/tables", 200, TABLE);
        var taxes = new HttpTaxes(discovery.client());

        assertThat(taxes.tableFor(place).get().stale()).isFalse();
        assertThat(taxes.tableFor(Destination.unknown()).get().stale()).isFalse();
    }

    @Test
    void shipping_is_read_as_the_contract_shows_it() throws IOException {
        neighbour.answers(
                "/internal/shipping/tables?country=FR",
                200,
                Files.readString(Path.of("../contracts/shipping/tables.example.json")));

        var table = new HttpCarriers(discovery.client()).tableFor(FRANCE).get();

        assertThat(table.table().methods()).isNotEmpty();
    }

    @Test
    void what_the_neighbour_finds_wrong_is_the_customers_to_mend() {
        neighbour.answers(
                "/internal/tax/tables?country=FR&vat_number=x",
                422,
                "{\"type\":\"/problems/invalid-vat-number\",\"detail\":\"No such number.\"}");
        neighbour.answers(
                "/internal/tax/tables?country=XX", 422, "{\"type\":\"/problems/invalid-request\"}");
        var taxes = new HttpTaxes(discovery.client());

        assertThatThrownBy(() -> taxes.tableFor(new Destination("FR", null, null, "x")).get())
                .isInstanceOf(OrderProblem.InvalidVatNumber.class)
                .hasMessage("No such number.");
        assertThatThrownBy(() -> taxes.tableFor(new Destination("XX", null, null, null)).get())
                .isInstanceOf(OrderProblem.UnknownDestination.class);
    }

    @Test
    void a_neighbour_that_was_never_there_is_unavailable() {
        neighbour.answers("/internal/tax/tables?country=FR", 503, "{}");

        assertThatThrownBy(() -> new HttpTaxes(discovery.client()).tableFor(FRANCE).get())
                .isInstanceOf(ServiceUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"rounding\":\"up\"}", "{\"methods\":[null]}"})
    void what_cannot_be_read_is_no_table_and_not_the_customers_fault(String body) {
        neighbour.answers("/internal/tax/tables?country=FR", 200, body);
        neighbour.answers("/internal/shipping/tables?country=FR", 200, body);

        assertThatThrownBy(() -> new HttpTaxes(discovery.client()).tableFor(FRANCE).get())
                .isNotInstanceOf(Problem.class);
        assertThatThrownBy(() -> new HttpCarriers(discovery.client()).tableFor(FRANCE).get())
                .isNotInstanceOf(Problem.class);
    }

    @Test
    void while_the_neighbour_is_away_the_last_table_known_serves_and_says_so() {
        var source = new Source();
        var tables = source.tables();
        assertThat(tables.ask(FRANCE).get()).isEqualTo(new Known<>(TaxTable.none(), false));

        source.later(KnownTables.GOOD);
        source.failure = new Away();

        assertThat(tables.ask(FRANCE).get()).isEqualTo(new Known<>(TaxTable.none(), true));
        assertThat(tables.ask(FRANCE).get()).isEqualTo(new Known<>(TaxTable.none(), true));
        assertThat(source.asked).as("it is left alone after a failure").hasValue(2);
        assertThatThrownBy(() -> tables.ask(Destination.unknown()).get()).isInstanceOf(Away.class);
    }

    @Test
    void a_neighbour_that_is_back_is_believed_again() {
        var source = new Source();
        var tables = source.tables();
        var _ = tables.ask(FRANCE).get();
        source.later(KnownTables.GOOD);
        source.failure = new Away();
        assertThat(tables.ask(FRANCE).get().stale()).isTrue();

        source.failure = null;
        source.later(KnownTables.LEFT_ALONE);

        assertThat(tables.ask(FRANCE).get().stale()).isFalse();
    }

    @Test
    void a_table_that_is_a_day_old_is_no_longer_known() {
        var source = new Source();
        var tables = source.tables();
        var _ = tables.ask(FRANCE).get();

        source.later(KnownTables.SERVES);
        source.failure = new Away();

        assertThatThrownBy(() -> tables.ask(FRANCE).get()).isInstanceOf(Away.class);
    }

    @Test
    void a_refusal_is_a_refusal_whatever_was_known_before() {
        var source = new Source();
        var tables = source.tables();
        var _ = tables.ask(FRANCE).get();
        source.later(KnownTables.GOOD);
        source.failure = new OrderProblem.InvalidVatNumber("no longer");

        assertThatThrownBy(() -> tables.ask(FRANCE).get())
                .isInstanceOf(OrderProblem.InvalidVatNumber.class);
    }

    @Test
    void many_who_ask_at_once_ask_once() throws Exception {
        var source = new Source();
        var tables = source.tables();
        source.gate = new CountDownLatch(1);
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Known<TaxTable>>>();
            for (var i = 0; i < 50; i++) {
                answers.add(buyers.submit(() -> tables.ask(FRANCE).get()));
            }
            await().until(() -> source.asked.get() == 1);
            source.gate.countDown();
            for (var answer : answers) {
                assertThat(answer.get().stale()).isFalse();
            }
        }
        assertThat(source.asked).hasValue(1);
    }

    @Test
    void asking_does_not_wait_but_the_answer_does() {
        var source = new Source();
        source.gate = new CountDownLatch(1);

        var answer = source.tables().ask(FRANCE);
        source.gate.countDown();

        assertThat(answer.get().stale()).isFalse();
    }

    @Test
    void of_very_many_places_the_latest_are_known() {
        var source = new Source();
        var tables = source.tables();
        for (var i = 0; i < 1_200; i++) {
            var _ = tables.ask(new Destination("FR", "region " + i, null, null)).get();
        }

        var _ = tables.ask(new Destination("FR", "region 1199", null, null)).get();
        assertThat(source.asked).hasValue(1_200);
        var _ = tables.ask(new Destination("FR", "region 0", null, null)).get();
        assertThat(source.asked).hasValue(1_201);
    }

    /** A neighbour that does as it is told. */
    private static final class Source {

        private final AtomicInteger asked = new AtomicInteger();
        private final List<Long> now = new ArrayList<>(List.of(0L));
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile @Nullable RuntimeException failure;

        private KnownTables<TaxTable> tables() {
            return new KnownTables<>("tax-service", this::load, () -> now.getLast());
        }

        private void later(long nanos) {
            now.add(now.getLast() + nanos);
        }

        private TaxTable load(Destination destination) {
            asked.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            var fault = failure;
            if (fault != null) {
                throw fault;
            }
            return TaxTable.none();
        }
    }
}
