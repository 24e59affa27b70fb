/** What notifications say, in each language. */
@NullMarked
package shop.notification.infrastructure.text;

import org.jspecify.annotations.NullMarked;
