/** What the use cases need from outside. */
@NullMarked
package shop.user.application.port;

import org.jspecify.annotations.NullMarked;
