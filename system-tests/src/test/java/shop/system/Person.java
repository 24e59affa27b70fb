package shop.system;

import java.util.UUID;

/** Somebody signed in at the shop. */
record Person(long id, String username, String token) {

    private static final String PASSWORD = "password123";

    /** A new customer. */
    static Person customer(TestShop shop) {
        var name = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        var registered =
                shop.post(
                        "/api/users/register",
                        null,
                        """
                        {"email": "%s@example.com", "username": "%s", "password": "%s",
                         "full_name": "Test User", "phone": "0123456789", "address": "123 Main St"}
                        """
                                .formatted(name, name, PASSWORD));
        if (registered.statusCode() != 201) {
            throw new AssertionError("register: " + registered.body());
        }
        return logIn(shop, name, PASSWORD);
    }

    /** One of the sample's people: {@code linh}, {@code minh} or {@code staff}. */
    static Person ofSample(TestShop shop, String username) {
        return logIn(shop, username, PASSWORD);
    }

    private static Person logIn(TestShop shop, String username, String password) {
        var answer =
                shop.post(
                        "/api/users/login",
                        null,
                        "{\"username\": \"%s\", \"password\": \"%s\"}"
                                .formatted(username, password));
        if (answer.statusCode() != 200) {
            throw new AssertionError("log in: " + answer.body());
        }
        var json = Json.of(answer);
        return new Person(json.at("user_id").number(), username, json.at("access_token").text());
    }
}
