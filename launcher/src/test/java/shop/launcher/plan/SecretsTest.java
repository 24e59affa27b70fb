package shop.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir private Path directory;

    private Path file() {
        return directory.resolve("secrets.env");
    }

    @Test
    void the_first_time_makes_them_up() {
        var secrets = Secrets.in(file(), TestServices.ALL);

        assertThat(secrets.values())
                .containsKeys("SERVICE_SECRET", "ADMIN_PASSWORD", "USER_KEY_ENCRYPTION_SECRET")
                .containsKey("ORDER_MYSQL_PASSWORD");
        assertThat(secrets.values().get("SERVICE_SECRET")).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void later_they_are_the_same() {
        var first = Secrets.in(file(), TestServices.ALL);

        var second = Secrets.in(file(), TestServices.ALL);

        assertThat(second.values()).isEqualTo(first.values());
    }

    @Test
    void two_shops_have_different_ones() {
        var one = Secrets.in(file(), List.of());
        var other = Secrets.in(directory.resolve("other.env"), List.of());

        assertThat(one.values().get("ADMIN_PASSWORD"))
                .isNotEqualTo(other.values().get("ADMIN_PASSWORD"));
    }

    @Test
    void only_the_owner_may_read_the_file() throws IOException {
        Secrets.in(file(), List.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_secret_that_is_missing_is_added_and_the_others_stay() throws IOException {
        Files.writeString(file(), "# mine\nADMIN_PASSWORD=chosen by hand\n");

        var secrets = Secrets.in(file(), List.of());

        assertThat(secrets.values()).containsEntry("ADMIN_PASSWORD", "chosen by hand");
        assertThat(secrets.values()).containsKey("SERVICE_SECRET");
    }
}
