/** What this service needs of others. */
@NullMarked
package shop.shipping.application.port;

import org.jspecify.annotations.NullMarked;
