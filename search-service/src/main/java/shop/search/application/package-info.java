/** What this service does. */
@NullMarked
package shop.search.application;

import org.jspecify.annotations.NullMarked;
