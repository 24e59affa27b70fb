package shop.shipping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.shipping.domain.Fixtures.items;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ItemsProperties {

    @Property
    void what_is_taken_out_and_put_back_is_what_was_there(
            @ForAll @IntRange(max = 50) int laptops,
            @ForAll @IntRange(max = 50) int mice,
            @ForAll @IntRange(max = 50) int otherLaptops,
            @ForAll @IntRange(max = 50) int otherMice) {
        var some = items(laptops, mice);
        var others = items(otherLaptops, otherMice);

        assertThat(some.plus(others).minus(others)).isEqualTo(some);
        assertThat(some.plus(others).contain(others)).isTrue();
        assertThat(some.contain(others)).isEqualTo(laptops >= otherLaptops && mice >= otherMice);
        assertThat(some.minus(others).plus(others).contain(some)).isTrue();
        assertThat(some.plus(others).count()).isEqualTo(some.count() + others.count());
    }
}
