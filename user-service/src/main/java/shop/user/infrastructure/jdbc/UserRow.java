package shop.user.infrastructure.jdbc;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.SqlStatement;
import shop.user.domain.Email;
import shop.user.domain.HashedPassword;
import shop.user.domain.Profile;
import shop.user.domain.Role;
import shop.user.domain.User;
import shop.user.domain.UserId;
import shop.user.domain.Username;

/** A row of {@code users}; roles stand in one column, as there are three of them. */
final class UserRow {

    private UserRow() {}

    static User read(RowView row) {
        return new User(
                new UserId(row.getColumn("id", Long.class)),
                row.getColumn("version", Long.class),
                new Email(row.getColumn("email", String.class)),
                new Username(row.getColumn("username", String.class)),
                new HashedPassword(row.getColumn("hashed_password", String.class)),
                new Profile(
                        row.getColumn("full_name", String.class),
                        row.getColumn("phone", String.class),
                        row.getColumn("address", String.class)),
                roles(row.getColumn("roles", String.class)),
                row.getColumn("disabled_at", Instant.class),
                row.getColumn("created_at", Instant.class));
    }

    static <S extends SqlStatement<S>> S bind(S statement, User user) {
        return statement
                .bind("id", user.id().value())
                .bind("version", user.version())
                .bind("email", user.email().value())
                .bind("email_key", user.email().key())
                .bind("username", user.username().value())
                .bind("username_key", user.username().key())
                .bind("hashed_password", user.password().value())
                .bind("full_name", user.profile().fullName())
                .bind("phone", user.profile().phone())
                .bind("address", user.profile().address())
                .bind("roles", String.join(" ", Role.words(user.roles())))
                .bind("disabled_at", user.disabledAt())
                .bind("created_at", user.createdAt());
    }

    private static Set<Role> roles(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> Role.of(word).orElseThrow())
                .collect(Collectors.toSet());
    }
}
