package shop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.platform.messaging.Topics.Topic;

class TopicsTest {

    @Test
    void each_topic_has_a_place_for_its_dead_letters_and_their_replays() {
        assertThat(Topics.all(6))
                .contains(
                        new Topic("order-events", 6, false),
                        new Topic("order-events.dead", 1, false),
                        new Topic("order-events.replay", 1, false),
                        new Topic("product-events", 6, true),
                        new Topic("product-events.dead", 1, false),
                        new Topic("rating-events", 6, true))
                .hasSize(27)
                .doesNotHaveDuplicates();
    }
}
