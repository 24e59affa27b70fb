/** News between services: envelope, outbox relay, inbox consumer, dead letters. */
@NullMarked
package shop.platform.messaging;

import org.jspecify.annotations.NullMarked;
