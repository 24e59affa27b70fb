package shop.favourite.infrastructure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.favourite.domain.Fixtures.ANNA;
import static shop.favourite.domain.Fixtures.NOW;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.favourite.domain.Lists;
import shop.favourite.domain.ListsContract;
import shop.favourite.domain.OwnLists;
import shop.platform.kernel.Transactions;

class JdbcListsIT extends ListsContract {

    @RegisterExtension static final FavouriteTables TABLES = new FavouriteTables();

    private final Lists all = new JdbcLists(TABLES.database().sql());

    @Override
    protected Lists all() {
        return all;
    }

    @Override
    protected Transactions transactions() {
        return TABLES.database().transactions();
    }

    @Test
    void there_is_one_default_list_however_many_begin_at_once() throws Exception {
        Callable<OwnLists> begin = () -> transactions().call(() -> all.take(ANNA, NOW));
        try (var threads = Executors.newFixedThreadPool(6)) {
            var all = threads.invokeAll(Stream.generate(() -> begin).limit(12).toList());
            for (var one : all) {
                assertThat(one.get().all()).hasSize(1);
            }
        }

        assertThat(TABLES.number("SELECT COUNT(*) FROM favourite_lists")).isEqualTo(1);
    }
}
