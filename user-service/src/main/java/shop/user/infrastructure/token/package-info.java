/** Signs access tokens. */
@NullMarked
package shop.user.infrastructure.token;

import org.jspecify.annotations.NullMarked;
