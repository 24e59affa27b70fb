package shop.platform.messaging.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.platform.messaging.Message;
import shop.platform.messaging.News;

class MemoryBusTest {

    private final List<Message> heard = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void repeats_and_shuffles_yet_keeps_the_order_within_an_aggregate(long seed) {
        var bus = new MemoryBus(seed, 0.3);
        bus.listen("t", Set.of("happened"), heard::addAll);
        LongStream.rangeClosed(1, 20)
                .forEach(version -> {
                    bus.outbox().append(List.of(news("a", version, "happened")));
                    bus.outbox().append(List.of(news("b", version, "happened")));
                });

        bus.deliverAll();

        assertThat(versions("a")).hasSizeGreaterThan(20);
        assertThat(new LinkedHashSet<>(versions("a"))).containsExactlyElementsOf(upTo20());
        assertThat(new LinkedHashSet<>(versions("b"))).containsExactlyElementsOf(upTo20());
    }

    @Test
    void the_same_seed_gives_the_same_course() {
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();

        course(first);
        course(second);

        assertThat(first).isEqualTo(second).isNotEmpty();
    }

    @Test
    void what_is_told_in_consequence_is_brought_as_well() {
        var bus = new MemoryBus(1, 0);
        bus.listen(
                "t",
                Set.of("asked"),
                batch -> bus.outbox().append(List.of(news("a", 2, "answered"))));
        bus.listen("t", Set.of("answered"), heard::addAll);

        bus.outbox().append(List.of(news("a", 1, "asked")));
        bus.deliverAll();

        assertThat(heard).extracting(Message::type).containsExactly("answered");
        assertThat(bus.told()).hasSize(2);
    }

    @Test
    void other_types_and_topics_are_not_heard() {
        var bus = new MemoryBus(1, 0);
        bus.listen("t", Set.of("wanted"), heard::addAll);
        bus.listen("other", Set.of("unwanted"), heard::addAll);

        bus.outbox().append(List.of(news("a", 1, "unwanted")));
        bus.deliverAll();

        assertThat(heard).isEmpty();
    }

    private static void course(List<String> course) {
        var bus = new MemoryBus(7, 0.5);
        bus.listen(
                "t",
                Set.of("happened"),
                batch ->
                        batch.forEach(each ->
                                course.add(each.key() + each.aggregateVersion() + each.id())));
        LongStream.rangeClosed(1, 10)
                .forEach(version -> {
                    bus.outbox().append(List.of(news("a", version, "happened")));
                    bus.outbox().append(List.of(news("b", version, "happened")));
                });
        bus.deliverAll();
    }

    private List<Long> versions(String key) {
        return heard.stream()
                .filter(each -> each.key().equals(key))
                .map(Message::aggregateVersion)
                .toList();
    }

    private static List<Long> upTo20() {
        return LongStream.rangeClosed(1, 20).boxed().toList();
    }

    private static News news(String id, long version, String type) {
        return new News("thing", id, version, type, "t", "{}");
    }
}
