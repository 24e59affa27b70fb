/** The shop's log, read from its beginning. */
@NullMarked
package shop.search.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
