/** Tokens as the other services check them. */
@NullMarked
package shop.user.infrastructure.token;

import org.jspecify.annotations.NullMarked;
