package shop.tax;

import java.time.Clock;
import shop.platform.discovery.Discovery;
import shop.platform.discovery.PublishedKeys;
import shop.platform.jdbc.Database;
import shop.platform.jdbc.DatabaseSettings;
import shop.platform.kernel.Parts;
import shop.platform.kernel.Running;
import shop.platform.messaging.Consumer;
import shop.platform.messaging.KafkaSettings;
import shop.platform.messaging.Pace;
import shop.platform.observability.Observability;
import shop.platform.security.Access;
import shop.platform.security.AccessTokens;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;
import shop.platform.web.ServiceServer;
import shop.tax.application.AddRate;
import shop.tax.application.AssignProductCategory;
import shop.tax.application.CalculateTax;
import shop.tax.application.ChangeConventions;
import shop.tax.application.ChangeRate;
import shop.tax.application.CheckVatNumber;
import shop.tax.application.KeepLedger;
import shop.tax.application.ListCountries;
import shop.tax.application.ListProductCategories;
import shop.tax.application.ListRates;
import shop.tax.application.RemoveRate;
import shop.tax.application.ReportTaxes;
import shop.tax.application.ShowCountry;
import shop.tax.application.ShowLedger;
import shop.tax.application.ShowRate;
import shop.tax.application.ShowTable;
import shop.tax.domain.ReverseCharges;
import shop.tax.infrastructure.jdbc.JdbcLedgerAccounts;
import shop.tax.infrastructure.jdbc.JdbcTaxRates;
import shop.tax.infrastructure.jdbc.JdbcTaxRules;
import shop.tax.infrastructure.jdbc.RateSeed;
import shop.tax.presentation.messaging.OrderListener;
import shop.tax.presentation.messaging.PaymentListener;
import shop.tax.presentation.rest.CalculationController;
import shop.tax.presentation.rest.CalculationController$Route;
import shop.tax.presentation.rest.InternalTaxController;
import shop.tax.presentation.rest.InternalTaxController$Route;
import shop.tax.presentation.rest.LedgerController;
import shop.tax.presentation.rest.LedgerController$Route;
import shop.tax.presentation.rest.RateController;
import shop.tax.presentation.rest.RateController$Route;
import shop.tax.presentation.rest.RuleController;
import shop.tax.presentation.rest.RuleController$Route;

/** Puts the service together, innermost first, and takes it apart in the opposite order. */
final class Wiring {

    private static final int PORT = 8012;

    private final Settings settings;
    private final TaxSettings own;
    private final Clock clock = Database.clock();
    private final Observability observability;
    private final Database database;
    private final Discovery discovery;
    private final JdbcTaxRates rates;
    private final JdbcTaxRules rules;
    private final JdbcLedgerAccounts accounts;

    private Wiring(Settings settings, Parts parts) {
        this.settings = settings;
        this.own = TaxSettings.of(settings);
        var databaseSettings = DatabaseSettings.of(settings, "tax");
        var credential = ServiceCredential.of(TaxService.NAME, settings);
        settings.check();
        this.observability = parts.add(Observability.of(TaxService.NAME, settings));
        this.database = parts.add(Database.open(databaseSettings, observability));
        this.discovery = parts.add(Discovery.open(settings, credential, observability));
        this.rates = new JdbcTaxRates(database.sql());
        this.rules = new JdbcTaxRules(database.sql());
        this.accounts = new JdbcLedgerAccounts(database.sql());
    }

    static Running start(Settings settings) {
        return Parts.start(parts -> new Wiring(settings, parts).start(parts));
    }

    private Running start(Parts parts) {
        new RateSeed(database.transactions(), database.sql(), clock).load();
        parts.add(consumer());
        var server = parts.add(server().start());
        discovery.register(server.port());
        parts.add(discovery::drain);
        return server;
    }

    private Consumer consumer() {
        var keepLedger = new KeepLedger(database.transactions(), accounts);
        return Consumer.builder(KafkaSettings.of(settings), observability)
                .group(TaxService.NAME)
                .inbox(database.inbox(TaxService.NAME))
                .pace(Pace.BACKGROUND)
                .listen(OrderListener.TOPIC, OrderListener.TYPES, new OrderListener(keepLedger))
                .listen(
                        PaymentListener.TOPIC,
                        PaymentListener.TYPES,
                        new PaymentListener(keepLedger))
                .start();
    }

    private ServiceServer server() {
        var showTable = new ShowTable(rates, rules, new ReverseCharges(own.sellerCountry()), clock);
        return ServiceServer.named(TaxService.NAME, settings, observability)
                .port(PORT)
                .access(access())
                .tokens(new AccessTokens(new PublishedKeys(discovery.client()), clock))
                .route(json ->
                        new CalculationController$Route(
                                new CalculationController(
                                        new CalculateTax(showTable),
                                        showTable,
                                        new CheckVatNumber(),
                                        own.defaultCountry(),
                                        own.currency()),
                                json.validator(),
                                json.jsonb()))
                .route(json ->
                        new RateController$Route(rateController(), json.validator(), json.jsonb()))
                .route(json ->
                        new RuleController$Route(ruleController(), json.validator(), json.jsonb()))
                .route(json ->
                        new LedgerController$Route(
                                new LedgerController(
                                        new ReportTaxes(accounts),
                                        new ShowLedger(accounts),
                                        clock,
                                        json.jsonb()),
                                json.jsonb()))
                .route(json ->
                        new InternalTaxController$Route(
                                new InternalTaxController(showTable, own.defaultCountry()),
                                json.jsonb()))
                .idempotency(database.idempotency(), "POST /api/tax/rates")
                .check("mysql", database::isAlive);
    }

    private RateController rateController() {
        var transactions = database.transactions();
        return new RateController(
                new ListRates(rates),
                new ShowCountry(rates, rules),
                new ShowRate(rates),
                new AddRate(transactions, rates, clock),
                new ChangeRate(transactions, rates, clock),
                new RemoveRate(transactions, rates),
                clock);
    }

    private RuleController ruleController() {
        return new RuleController(
                new ListCountries(rules),
                new ChangeConventions(database.transactions(), rules),
                new ListProductCategories(rules),
                new AssignProductCategory(rules));
    }

    private static Access access() {
        return Access.builder()
                .service("GET", "/internal/tax/tables")
                .open("*", "/api/tax/calculate")
                .open("GET", "/api/tax/rate")
                .open("GET", "/api/tax/rate/{id}")
                .open("GET", "/api/tax/rates")
                .open("GET", "/api/tax/rates/{id}")
                .open("GET", "/api/tax/countries")
                .open("GET", "/api/tax/categories")
                .open("GET", "/api/tax/vat-numbers/{number}")
                .staff("*", "/api/tax/**")
                .build();
    }
}
