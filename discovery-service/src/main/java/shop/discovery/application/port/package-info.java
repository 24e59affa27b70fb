/** What the use cases need from outside. */
@NullMarked
package shop.discovery.application.port;

import org.jspecify.annotations.NullMarked;
