package shop.launcher.sample;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import shop.launcher.plan.ShopProblem;
import shop.launcher.sample.Api.Answer;

/**
 * The walk through the shop: register, log in, sell a laptop, search, order two of the sample ones,
 * pay for them. Everything goes through the gateway, and each request and answer is printed.
 */
public final class Walk {

    private static final String LAPTOP = "507f1f77bcf86cd799439011";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LONGEST_ANSWER = 1_500;
    private static final int CONFLICT = 409;

    private final Api api;
    private final PrintStream out;
    private String token = "";
    private int step;

    public Walk(URI gateway, PrintStream out) {
        this.api = new Api(gateway);
        this.out = out;
    }

    /**
     * @throws ShopProblem naming the first step that did not go as it should
     */
    public void through() {
        var name = register();
        var login = logIn(name);
        token = login.text("access_token");
        sellLaptop(name);
        must("List products", "GET", "/api/products/?skip=0&limit=10", "");
        must("Search", "GET", "/api/search/?keyword=laptop&limit=10", "");
        var order = placeOrder(login.text("user_id"));
        must("Get the order", "GET", "/api/orders/" + order, "");
        pay(order);
        awaitPaid(order);
        out.println("\nThe order is paid and on its way. That was the whole way.");
    }

    /** Takes another name where an earlier walk has taken the first. */
    private String register() {
        var answer =
                tell("Register", "POST", "/api/users/register", registration("testuser", "user"));
        if (answer.status() != CONFLICT) {
            check(answer, "Register");
            return "testuser";
        }
        var name = "testuser" + Instant.now().toEpochMilli();
        must("Register under a free name", "POST", "/api/users/register", registration(name, name));
        return name;
    }

    private static String registration(String username, String mailbox) {
        return """
        {
          "email": "%s@example.com",
          "username": "%s",
          "password": "password123",
          "full_name": "Test User",
          "phone": "0123456789",
          "address": "123 Main St"
        }
        """
                .formatted(mailbox, username);
    }

    private Answer logIn(String name) {
        return must(
                "Log in",
                "POST",
                "/api/users/login",
                """
                {
                  "username": "%s",
                  "password": "password123"
                }
                """
                        .formatted(name));
    }

    private void sellLaptop(String seller) {
        var sku = seller.equals("testuser") ? "LT-001" : "LT-001-" + seller;
        must(
                "Create a product",
                "POST",
                "/api/products/",
                """
                {
                  "name": "Laptop",
                  "description": "High-performance laptop",
                  "price": 1500,
                  "category": "Electronics",
                  "stock": 50,
                  "sku": "%s"
                }
                """
                        .formatted(sku));
    }

    private String placeOrder(String user) {
        return must(
                        "Place an order",
                        "POST",
                        "/api/orders/",
                        """
                        {
                          "user_id": %s,
                          "items": [
                            {
                              "product_id": "%s",
                              "quantity": 2,
                              "price": 1500
                            }
                          ],
                          "shipping_address": "123 Main St, City"
                        }
                        """
                                .formatted(user, LAPTOP))
                .text("id");
    }

    private void pay(String order) {
        awaitStatus(order, "confirmed");
        must(
                "Pay",
                "POST",
                "/api/payments/",
                """
                {
                  "order_id": %s,
                  "amount": 3000,
                  "payment_method": "credit_card"
                }
                """
                        .formatted(order));
    }

    /** Shipping takes a paid order up by itself. */
    private void awaitPaid(String order) {
        awaitStatus(order, "processing");
        must("See the order's status", "GET", "/api/orders/" + order, "");
    }

    private void awaitStatus(String order, String status) {
        var giveUp = Instant.now().plus(PATIENCE);
        while (!api.send("GET", "/api/orders/" + order, token, "").text("status").equals(status)) {
            if (Instant.now().isAfter(giveUp)) {
                throw new ShopProblem("Order %s did not become %s.".formatted(order, status));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopProblem("Interrupted while waiting for an order", e);
        }
    }

    private Answer must(String what, String method, String path, String body) {
        var answer = tell(what, method, path, body);
        check(answer, what);
        return answer;
    }

    private static void check(Answer answer, String what) {
        if (!answer.isGood()) {
            throw new ShopProblem("%s: answered with %d.".formatted(what, answer.status()));
        }
    }

    private Answer tell(String what, String method, String path, String body) {
        step++;
        out.printf("%n%d. %s%n%n%s %s%n", step, what, method, path);
        out.print(body);
        var answer = api.send(method, path, token, body);
        out.printf("→ %d%n%s%n", answer.status(), shortened(answer.body()));
        return answer;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + " …";
    }
}
