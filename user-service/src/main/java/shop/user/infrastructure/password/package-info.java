/** Hashes passwords with BCrypt without starving the other endpoints. */
@NullMarked
package shop.user.infrastructure.password;

import org.jspecify.annotations.NullMarked;
