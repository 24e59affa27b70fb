/** The use cases, told with fakes. */
@NullMarked
package shop.user.application;

import org.jspecify.annotations.NullMarked;
