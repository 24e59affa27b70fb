/** Who people are: registration, log-in, tokens and roles. */
@NullMarked
package shop.user;

import org.jspecify.annotations.NullMarked;
