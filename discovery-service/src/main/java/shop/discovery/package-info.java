/** Knows which instances of every service are alive. */
@NullMarked
package shop.discovery;

import org.jspecify.annotations.NullMarked;
