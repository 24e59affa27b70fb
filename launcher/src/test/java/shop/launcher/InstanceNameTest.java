package shop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InstanceNameTest {

    private static final String SETTING = "KAFKA_INSTANCE_ID";

    @Test
    void instances_on_one_machine_differ_and_keep_their_names() {
        var first = InstanceName.added(Map.of(), 8003).get(SETTING);

        assertThat(first).matches("[A-Za-z0-9._-]+-8003");
        assertThat(InstanceName.added(Map.of(), 8003)).containsEntry(SETTING, first);
        assertThat(InstanceName.added(Map.of(), 9003).get(SETTING)).isNotEqualTo(first);
    }

    @Test
    void a_name_that_is_given_stands() {
        var env = Map.of(SETTING, "given");

        assertThat(InstanceName.added(env, 8003)).isEqualTo(env);
    }
}
