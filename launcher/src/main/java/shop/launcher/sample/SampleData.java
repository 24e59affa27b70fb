package shop.launcher.sample;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import shop.launcher.plan.Plan;
import shop.launcher.plan.ServiceSpec;
import shop.launcher.plan.ShopProblem;
import shop.launcher.sample.Api.Answer;
import shop.platform.security.ServiceCredential;
import shop.platform.settings.Settings;

/**
 * The products and users of the sample, loaded over HTTP. What is there already is left or made the
 * same again, so loading twice does no harm.
 */
public final class SampleData {

    private static final String USERS = "user-service";
    private static final String PRODUCTS = "product-service";
    private static final String PRODUCT = "/internal/products/";
    private static final String SELLER = "seller";
    private static final Set<String> ROLES_TO_GRANT = Set.of("staff", "admin");
    private static final int CONFLICT = 409;

    private static final Jsonb JSON = Jsonb.instance();

    private final Plan plan;
    private final Map<String, String> env;
    private final Api users;
    private final Api products;
    private final ServiceCredential credential;

    public SampleData(Plan plan, Map<String, String> env) {
        this.plan = plan;
        this.env = env;
        this.users = new Api(address(USERS));
        this.products = new Api(address(PRODUCTS));
        this.credential = ServiceCredential.of("launcher", Settings.of(env));
    }

    /** Loads it the first time; {@code SHOP_SEED=false} leaves the shop empty. */
    public void loadOnce(Consumer<String> say) {
        var done = plan.home().seeded();
        if (Files.exists(done) || !canBeLoaded() || !Settings.of(env).flag("SHOP_SEED", true)) {
            return;
        }
        load(say);
        try {
            Files.createFile(done);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + done, e);
        }
    }

    public void load(Consumer<String> say) {
        var ids = loadUsers();
        var offers = JSON.type(SampleProduct.class).list().fromJson(resource("products.json"));
        for (var offer : offers) {
            put(offer, seller(ids));
        }
        say.accept("Loaded %d sample products and %d users.".formatted(offers.size(), ids.size()));
    }

    private boolean canBeLoaded() {
        var names = plan.services().stream().map(ServiceSpec::name).collect(Collectors.toSet());
        return names.containsAll(Set.of(USERS, PRODUCTS));
    }

    /** Answers their ids by role. */
    private Map<String, Long> loadUsers() {
        var admin =
                logIn(setting("ADMIN_USERNAME"), setting("ADMIN_PASSWORD")).text("access_token");
        var ids = new HashMap<String, Long>();
        for (var user : JSON.type(SampleUser.class).list().fromJson(resource("users.json"))) {
            ids.put(user.role(), load(user, admin));
        }
        return ids;
    }

    private long load(SampleUser user, String admin) {
        var registration = JSON.toJson(user.registration());
        var registered = users.send("POST", "/api/users/register", "", registration);
        if (registered.status() != CONFLICT) {
            check(registered, "register " + user.username());
        }
        var id = Long.parseLong(logIn(user.username(), user.password()).text("user_id"));
        if (ROLES_TO_GRANT.contains(user.role())) {
            var roles = JSON.toJson(Map.of("roles", List.of("customer", user.role())));
            check(
                    users.send("PUT", "/api/users/%d/roles".formatted(id), admin, roles),
                    "make %s %s".formatted(user.username(), user.role()));
        }
        return id;
    }

    private Answer logIn(String name, String password) {
        var body = JSON.toJson(new SampleUser.LogIn(name, password));
        var answer = users.send("POST", "/api/users/login", "", body);
        check(answer, "log in as " + name);
        return answer;
    }

    private static long seller(Map<String, Long> ids) {
        return Objects.requireNonNull(ids.get(SELLER), "the sample has no seller");
    }

    private void put(SampleProduct product, long seller) {
        var answer =
                products.send(
                        "PUT",
                        PRODUCT + product.id(),
                        credential.tokenFor(PRODUCTS),
                        JSON.toJson(product.soldBy(seller)));
        check(answer, "offer " + product.name());
    }

    private static void check(Answer answer, String what) {
        if (!answer.isGood()) {
            throw new ShopProblem(
                    "The sample data could not be loaded: to %s was answered with %d %s"
                            .formatted(what, answer.status(), answer.body()));
        }
    }

    private URI address(String service) {
        return plan.find(service)
                .map(found -> URI.create("http://127.0.0.1:" + plan.ports().of(found)))
                .orElse(URI.create("http://127.0.0.1"));
    }

    private String setting(String name) {
        return env.getOrDefault(name, "");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                SampleData.class.getResourceAsStream("/sample/" + name), "no sample " + name);
    }
}
