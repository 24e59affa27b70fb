package shop.discovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegistryTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final ServiceName ORDER = new ServiceName("order-service");
    private static final ServiceName USER = new ServiceName("user-service");

    private final Registry registry = new Registry();
    private Instant now = START;

    @Test
    void an_instance_is_up_from_its_first_heartbeat_on() {
        beat(ORDER, "a", 8003);

        assertThat(registry.instances(ORDER)).singleElement().matches(Instance::isUp);
    }

    @Test
    void after_ten_seconds_of_silence_it_is_down_and_a_minute_later_forgotten() {
        beat(ORDER, "a", 8003);

        pass(Duration.ofSeconds(10).minusMillis(1));
        assertThat(registry.instances(ORDER)).singleElement().matches(Instance::isUp);
        pass(Duration.ofMillis(1));
        assertThat(registry.instances(ORDER)).singleElement().matches(Instance::isDown);

        pass(Duration.ofSeconds(61));
        assertThat(registry.instances(ORDER)).isEmpty();
        assertThat(registry.names()).isEmpty();
    }

    @Test
    void heartbeats_keep_it_up() {
        for (var i = 0; i < 10; i++) {
            beat(ORDER, "a", 8003);
            pass(Duration.ofSeconds(3));
        }

        assertThat(registry.instances(ORDER)).singleElement().matches(Instance::isUp);
    }

    @Test
    void one_that_says_goodbye_is_down_at_once() {
        beat(ORDER, "a", 8003);

        registry.leave(ORDER, new InstanceId("a"), now);

        assertThat(registry.instances(ORDER)).singleElement().matches(Instance::isDown);
    }

    @Test
    void nobody_unknown_can_say_goodbye() {
        assertThatThrownBy(() -> registry.leave(ORDER, new InstanceId("a"), now))
                .isInstanceOf(RegistryProblem.UnknownInstance.class);
    }

    @Test
    void a_new_instance_takes_the_place_of_an_old_one() {
        beat(ORDER, "before-the-crash", 8003);

        beat(ORDER, "after-the-crash", 8003);

        assertThat(registry.instances(ORDER))
                .extracting(each -> each.id().value())
                .containsExactly("after-the-crash");
    }

    @Test
    void when_most_fall_silent_together_they_are_believed_for_a_minute() {
        beatAll(8001, 8002, 8003, 8004);

        pass(Duration.ofSeconds(10));
        beat(USER, "8004", 8004);
        assertThat(alive()).isEqualTo(4);

        for (var i = 0; i < 59; i++) {
            pass(Duration.ofSeconds(1));
            beat(USER, "8004", 8004);
        }
        assertThat(alive()).isEqualTo(4);
        pass(Duration.ofSeconds(1));
        assertThat(alive()).isEqualTo(1);
    }

    @Test
    void when_few_fall_silent_they_are_down() {
        beatAll(8001, 8002, 8003, 8004);
        pass(Duration.ofSeconds(5));
        beatAll(8001, 8002, 8003);

        pass(Duration.ofSeconds(5));

        assertThat(alive()).isEqualTo(3);
    }

    @Test
    void after_standing_still_itself_it_hears_all_out_anew() {
        beat(ORDER, "a", 8003);
        registry.sweep(now);
        now = now.plusSeconds(60);

        registry.sweep(now);
        assertThat(alive()).isEqualTo(1);

        pass(Duration.ofSeconds(10));
        assertThat(alive()).isZero();
    }

    @Test
    void of_two_accounts_the_newer_one_holds() {
        beat(ORDER, "a", 8003);
        var older = instance("a", 8003, Status.DRAINING, START.minusSeconds(1));
        var newer = instance("a", 8003, Status.DRAINING, START.plusSeconds(1));

        registry.merge(Map.of(ORDER, List.of(older)));
        assertThat(registry.instances(ORDER)).singleElement().matches(Instance::isUp);

        registry.merge(Map.of(ORDER, List.of(newer)));
        assertThat(registry.instances(ORDER)).containsExactly(newer);
    }

    @Test
    void what_took_the_place_of_another_is_not_undone_by_an_old_account() {
        beat(ORDER, "new", 8003);

        registry.merge(
                Map.of(ORDER, List.of(instance("old", 8003, Status.UP, START.minusSeconds(1)))));

        assertThat(registry.instances(ORDER))
                .extracting(each -> each.id().value())
                .containsExactly("new");
    }

    @Test
    void watchers_hear_of_what_becomes_different_only() {
        var told = new ArrayList<ServiceName>();
        var end = registry.watch(told::add);

        beat(ORDER, "a", 8003);
        beat(ORDER, "a", 8003);
        registry.hear(ORDER, instance("a", 8003, Status.DRAINING, now));
        assertThat(told).containsExactly(ORDER, ORDER);

        end.run();
        registry.leave(ORDER, new InstanceId("a"), now);
        assertThat(told).hasSize(2);
    }

    @Test
    void a_flood_of_instances_is_bounded() {
        IntStream.range(0, 200).forEach(i -> beat(ORDER, "i" + i, 10_000 + i));

        assertThatThrownBy(() -> beat(ORDER, "one-more", 9_999))
                .isInstanceOf(RegistryProblem.TooManyInstances.class);
        beat(ORDER, "i7", 10_007);
        assertThat(registry.instances(ORDER)).hasSize(200);
    }

    private void beatAll(int... ports) {
        for (var port : ports) {
            beat(USER, Integer.toString(port), port);
        }
    }

    private void beat(ServiceName name, String id, int port) {
        registry.hear(name, instance(id, port, Status.UP, now));
    }

    private void pass(Duration time) {
        var end = now.plus(time);
        while (now.isBefore(end)) {
            registry.sweep(now);
            var next = now.plusSeconds(1);
            now = next.isAfter(end) ? end : next;
        }
        registry.sweep(now);
    }

    private long alive() {
        return registry.names().stream()
                .flatMap(name -> registry.instances(name).stream())
                .filter(each -> !each.isDown())
                .count();
    }

    private static Instance instance(String id, int port, Status status, Instant heardAt) {
        return new Instance(
                new InstanceId(id), new Address("localhost", port), status, "1.0", START, heardAt);
    }
}
