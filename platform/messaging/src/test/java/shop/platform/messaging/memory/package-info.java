/** The bus keeps what it promises. */
@NullMarked
package shop.platform.messaging.memory;

import org.jspecify.annotations.NullMarked;
