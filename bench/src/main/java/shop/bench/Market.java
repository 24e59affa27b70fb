package shop.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The customers of a run and what there is to buy. All products cost the same. */
record Market(List<Buyer> buyers, List<String> products) {

    static final String PRICE = "1500.00";
    static final int STOCK = 1_000_000;

    private static final int PRODUCTS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A customer, signed in. */
    static final class Buyer {

        private final String name;
        private final long id;
        private volatile String token;

        private Buyer(String name, long id, String token) {
            this.name = name;
            this.id = id;
            this.token = token;
        }

        long id() {
            return id;
        }

        String authorization() {
            return "Authorization: Bearer " + token + "\r\n";
        }
    }

    /** Two different products. */
    List<String> choice() {
        var first = ThreadLocalRandom.current().nextInt(products.size());
        var second =
                (first + ThreadLocalRandom.current().nextInt(1, products.size())) % products.size();
        return List.of(products.get(first), products.get(second));
    }

    /** Signs all customers in anew, as a token does not last for a long run. */
    void renew(BenchShop shop) throws IOException {
        var door = new Connection(shop.address("gateway"));
        for (var buyer : buyers) {
            buyer.token = Json.text(login(door, buyer.name), "access_token");
        }
    }

    static Market open(BenchShop shop, int customers) throws IOException, InterruptedException {
        var door = new Connection(shop.address("gateway"));
        var buyers = new ArrayList<Buyer>();
        for (var number = 0; number < customers; number++) {
            buyers.add(register(door));
        }
        var products = new ArrayList<String>();
        for (var number = 0; number < PRODUCTS; number++) {
            products.add(offer(door, buyers.getFirst()));
        }
        for (var product : products) {
            awaitStock(door, buyers.getFirst(), product);
        }
        return new Market(List.copyOf(buyers), List.copyOf(products));
    }

    private static Buyer register(Connection door) throws IOException {
        var name = "b" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        var person =
                """
                {"email": "%s@example.com", "username": "%s", "password": "password123",
                 "full_name": "A Buyer", "phone": "0123456789", "address": "123 Main St"}
                """
                        .formatted(name, name);
        created(door.send("POST", "/api/users/register", "", person));
        var login = login(door, name);
        return new Buyer(name, Json.number(login, "user_id"), Json.text(login, "access_token"));
    }

    private static String login(Connection door, String name) throws IOException {
        var credentials = "{\"username\": \"%s\", \"password\": \"password123\"}".formatted(name);
        var answer = door.send("POST", "/api/users/login", "", credentials);
        if (answer.status() != 200) {
            throw new IllegalStateException("log-in: " + answer);
        }
        return answer.body();
    }

    private static String offer(Connection door, Buyer seller) throws IOException {
        var product =
                """
                {"name": "Thing", "description": "A thing", "price": %s, "category": "Things",
                 "stock": %d, "sku": "B-%s"}
                """
                        .formatted(PRICE, STOCK, UUID.randomUUID());
        var answer = door.send("POST", "/api/products/", seller.authorization(), product);
        return Json.text(created(answer), "id");
    }

    private static void awaitStock(Connection door, Buyer seller, String product)
            throws IOException, InterruptedException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        var path = "/api/inventory/" + product;
        while (door.send("GET", path, seller.authorization(), "").status() != 200) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("The inventory does not hear of " + product);
            }
            Thread.sleep(20);
        }
    }

    private static String created(Connection.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException("not created: " + answer);
        }
        return answer.body();
    }
}
