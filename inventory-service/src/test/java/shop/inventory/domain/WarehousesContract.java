package shop.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.inventory.domain.Fixtures.MAIN;
import static shop.inventory.domain.Fixtures.NORTH;

import org.junit.jupiter.api.Test;
import shop.platform.kernel.Page;

/** What any keeper of warehouses promises. */
public abstract class WarehousesContract {

    protected abstract Warehouses warehouses();

    @Test
    void main_is_always_there() {
        assertThat(warehouses().contains(MAIN)).isTrue();
    }

    @Test
    void a_code_is_added_once_and_keeps_its_name() {
        assertThat(warehouses().add(new Warehouse(NORTH, "North"))).isTrue();
        assertThat(warehouses().add(new Warehouse(NORTH, "Far north"))).isFalse();

        assertThat(warehouses().contains(NORTH)).isTrue();
        assertThat(warehouses().list(new Page(1, 1)))
                .containsExactly(new Warehouse(NORTH, "North"));
        assertThat(warehouses().count()).isEqualTo(2);
    }
}
