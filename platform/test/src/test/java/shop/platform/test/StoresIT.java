package shop.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static shop.platform.test.Store.KAFKA;
import static shop.platform.test.Store.MONGODB;
import static shop.platform.test.Store.MYSQL;
import static shop.platform.test.Store.REDIS;

import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoresIT {

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL, MONGODB, REDIS, KAFKA);

    @Test
    void tell_a_service_where_they_are() {
        assertThat(STORES.settings())
                .containsKeys(
                        "MYSQL_HOST",
                        "MYSQL_PORT",
                        "MYSQL_USER",
                        "MYSQL_PASSWORD",
                        "MYSQL_DB",
                        "MONGODB_URL",
                        "MONGODB_DB",
                        "REDIS_HOST",
                        "REDIS_PORT",
                        "KAFKA_BROKER")
                .containsEntry("SHOP_PROFILE", "dev");
    }

    @Test
    void give_each_class_a_database_of_its_own() throws Exception {
        var settings = STORES.settings();
        var url =
                "jdbc:mariadb://%s:%s/%s"
                        .formatted(
                                settings.get("MYSQL_HOST"),
                                settings.get("MYSQL_PORT"),
                                settings.get("MYSQL_DB"));

        try (var connection =
                        DriverManager.getConnection(
                                url, settings.get("MYSQL_USER"), settings.get("MYSQL_PASSWORD"));
                var tables = connection.createStatement().executeQuery("SHOW TABLES")) {
            assertThat(tables.next()).isFalse();
        }
        assertThat(Stores.with(MYSQL).settings().get("MYSQL_DB"))
                .isNotEqualTo(settings.get("MYSQL_DB"));
    }

    @Test
    void make_topics_anew_as_often_as_asked() throws Exception {
        STORES.topics("order-events", "payment-events");
        STORES.topics("order-events");

        var broker = Map.<String, Object>of("bootstrap.servers", broker());
        try (var admin = Admin.create(broker)) {
            var topics = admin.describeTopics(List.of("order-events", "payment-events"));
            assertThat(topics.allTopicNames().get().values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    @Test
    void bring_what_is_announced_to_whoever_hears_the_topic() {
        STORES.topics("order-events");

        try (var announcer = new Announcer(broker());
                var ear = new Ear(broker(), "order-events")) {
            announcer.announce(
                    UUID.randomUUID(), "order-events", "order_created", "order", "42", 1, "{}");

            await().untilAsserted(() ->
                    assertThat(ear.heard()).containsExactly(new Ear.Heard("42", "{}")));
        }
    }

    private static String broker() {
        return String.valueOf(STORES.settings().get("KAFKA_BROKER"));
    }
}
