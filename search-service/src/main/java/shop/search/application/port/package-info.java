/** What it needs for that. */
@NullMarked
package shop.search.application.port;

import org.jspecify.annotations.NullMarked;
