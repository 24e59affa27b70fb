/** What BCrypt does for us, and how much of it at once. */
@NullMarked
package shop.user.infrastructure.password;

import org.jspecify.annotations.NullMarked;
