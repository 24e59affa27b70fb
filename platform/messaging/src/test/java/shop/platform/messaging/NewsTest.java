package shop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NewsTest {

    @Test
    void news_that_no_broker_would_take_are_refused_while_the_transaction_can_be_undone() {
        assertThatCode(() -> news(1, News.MAX_PAYLOAD_LENGTH)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> news(1, News.MAX_PAYLOAD_LENGTH + 1))
                .withMessageContaining("too long");
    }

    @Test
    void versions_begin_at_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> news(0, 1));
    }

    private static News news(long version, int length) {
        return new News("thing", "1", version, "happened", "t", "x".repeat(length));
    }
}
