/** Users, sessions and signing keys in MySQL. */
@NullMarked
package shop.user.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
