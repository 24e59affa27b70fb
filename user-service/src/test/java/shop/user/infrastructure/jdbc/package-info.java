/** The laws of the repositories, on a real database. */
@NullMarked
package shop.user.infrastructure.jdbc;

import org.jspecify.annotations.NullMarked;
