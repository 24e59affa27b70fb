/** What is asked of the services themselves. */
@NullMarked
package shop.discovery.infrastructure.http;

import org.jspecify.annotations.NullMarked;
