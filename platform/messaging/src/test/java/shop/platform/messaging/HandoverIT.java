package shop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.observability.Observability;
import shop.platform.settings.Settings;
import shop.platform.test.Announcer;
import shop.platform.test.Store;
import shop.platform.test.Stores;

/** Instances come and go, and whatever they were doing, somebody hears each partition. */
class HandoverIT {

    private static final String TOPIC = "things";

    @RegisterExtension static final Stores STORES = Stores.with(Store.KAFKA);

    private final Settings settings = Settings.of(STORES.settings());
    private final Observability observability = Observability.of("hearing", settings);
    private final String group = "g-" + UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private Announcer announcer;

    @BeforeEach
    void start() {
        STORES.topics(TOPIC, Topics.replay(TOPIC));
        announcer = new Announcer(KafkaSettings.of(settings).broker());
    }

    @AfterEach
    void stop() {
        announcer.close();
        observability.close();
    }

    @Test
    void an_instance_killed_while_it_hands_over_leaves_no_partition_unheard() {
        try (var a = new KafkaConsumer<String, String>(kafka("a").consumer(group))) {
            a.subscribe(List.of(TOPIC, Topics.replay(TOPIC)), new DiesWhenAskedToGive());
            await().until(() -> {
                a.poll(Duration.ofMillis(100));
                return a.assignment().size() == 6;
            });
            try (var _ = instance("b")) {
                assertThatThrownBy(
                                () -> {
                                    while (true) {
                                        a.poll(Duration.ofMillis(100));
                                    }
                                })
                        .hasRootCauseMessage("killed");
                a.close(
                        CloseOptions.timeout(Duration.ZERO)
                                .withGroupMembershipOperation(
                                        GroupMembershipOperation.REMAIN_IN_GROUP));

                try (var _ = instance("a")) {
                    var all = announced();

                    await().atMost(Duration.ofSeconds(15))
                            .untilAsserted(() -> assertThat(heard).containsAll(all));
                }
            }
        }
    }

    private List<String> announced() {
        return IntStream.range(0, 30)
                .mapToObj(i -> "t" + i)
                .peek(key ->
                        announcer.announce(UUID.randomUUID(), TOPIC, "said", "thing", key, 1, "{}"))
                .toList();
    }

    private Consumer instance(String name) {
        return Consumer.builder(kafka(name), observability)
                .group(group)
                .inbox(new ForgetfulInbox())
                .listen(
                        TOPIC,
                        Set.of("said"),
                        batch -> batch.forEach(message -> heard.add(message.key())))
                .start();
    }

    private KafkaSettings kafka(String instance) {
        return new KafkaSettings(
                KafkaSettings.of(settings).broker(), Optional.of(instance), Duration.ofSeconds(6));
    }

    private static final class DiesWhenAskedToGive implements ConsumerRebalanceListener {

        private boolean dead;

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> gained) {
            // heard from the next poll on
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> given) {
            if (!dead) {
                dead = true;
                throw new IllegalStateException("killed");
            }
        }
    }
}
