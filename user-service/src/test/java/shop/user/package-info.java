/** The service as a whole. */
@NullMarked
package shop.user;

import org.jspecify.annotations.NullMarked;
