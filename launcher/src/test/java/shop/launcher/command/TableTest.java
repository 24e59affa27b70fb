package shop.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_are_as_wide_as_their_widest_cell() {
        var table = new Table("SERVICE", "PORT").row("user-service", "8001").row("redis", "6379");

        assertThat(table)
                .hasToString(
                        """
                        SERVICE       PORT
                        user-service  8001
                        redis         6379\
                        """
                                .indent(2)
                                .stripTrailing());
    }

    @Test
    void a_row_that_does_not_fit_the_head_is_refused() {
        assertThatThrownBy(() -> new Table("SERVICE", "PORT").row("redis"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
