package shop.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.platform.test.Store.MYSQL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shop.platform.test.Stores;

class BatchesIT {

    private record Change(String name, long version, @Nullable Instant seenAt) {}

    @RegisterExtension static final Stores STORES = Stores.with(MYSQL);

    private static final Instant SEEN = Instant.parse("2026-11-28T08:00:00Z");

    private static TestService beta;

    @BeforeAll
    static void start() {
        beta = TestService.named("beta", STORES.settings());
    }

    @AfterAll
    static void stop() {
        beta.close();
    }

    @BeforeEach
    void fill() {
        beta.database()
                .sql()
                .use(handle -> {
                    handle.execute("DELETE FROM beta_things");
                    handle.execute("INSERT INTO beta_things (name) VALUES ('a'), ('b'), ('c')");
                });
    }

    @Test
    void every_change_finds_its_row() {
        assertThat(findsAll(new Change("a", 1, SEEN), new Change("b", 2, SEEN))).isTrue();
        assertThat(things()).containsExactly("a 1 true", "b 2 true", "c 0 false");
    }

    @Test
    void one_alone_does() {
        assertThat(findsAll(new Change("a", 1, SEEN))).isTrue();
        assertThat(findsAll(new Change("z", 1, SEEN))).isFalse();
    }

    @Test
    void a_row_that_is_as_it_should_be_is_found() {
        var change = new Change("a", 1, SEEN);
        assertThat(findsAll(change, change)).isTrue();
    }

    @Test
    void one_that_finds_none_is_noticed_wherever_it_stands() {
        var lost = new Change("z", 1, SEEN);
        var found = new Change("b", 1, SEEN);
        assertThat(findsAll(lost, found, found)).isFalse();
        assertThat(findsAll(found, lost, found)).isFalse();
        assertThat(findsAll(found, found, lost)).isFalse();
        assertThat(findsAll(lost, lost)).isFalse();
    }

    /** The driver makes several packets of these. */
    @Test
    void rows_with_and_without_a_value_are_summed_up() {
        var one = new Change("a", 1, null);
        var two = new Change("b", 2, SEEN);
        var three = new Change("c", 3, SEEN);
        var lost = new Change("z", 4, SEEN);

        assertThat(findsAll(one, two, two, three, one, three)).isTrue();
        assertThat(findsAll(two, three, one, one, two)).isTrue();
        assertThat(findsAll(two, two, one, lost, three)).isFalse();
        assertThat(findsAll(lost, one, one, two, three)).isFalse();
        assertThat(findsAll(one, two, three, lost)).isFalse();
        assertThat(things()).containsExactly("a 1 false", "b 2 true", "c 3 true");
    }

    private static boolean findsAll(Change... changes) {
        return beta.database()
                .sql()
                .with(handle -> {
                    var batch =
                            handle.prepareBatch(
                                    """
                                    UPDATE beta_things SET version = :version, seen_at = :seenAt
                                    WHERE name = :name
                                    """);
                    for (var change : changes) {
                        batch.bind("name", change.name())
                                .bind("version", change.version())
                                .bind("seenAt", change.seenAt())
                                .add();
                    }
                    return Batches.findAll(batch);
                });
    }

    private static List<String> things() {
        return beta.database()
                .sql()
                .with(handle -> {
                    var things = new ArrayList<String>();
                    handle.createQuery("SELECT * FROM beta_things ORDER BY name")
                            .map((row, _) ->
                                    row.getString("name")
                                            + " "
                                            + row.getLong("version")
                                            + " "
                                            + (row.getObject("seen_at") != null))
                            .forEach(things::add);
                    return things;
                });
    }
}
