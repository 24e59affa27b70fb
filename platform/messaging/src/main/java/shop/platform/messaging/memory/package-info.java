/** News without stores or broker, as unruly as Kafka may be: for the tests of services. */
@NullMarked
package shop.platform.messaging.memory;

import org.jspecify.annotations.NullMarked;
