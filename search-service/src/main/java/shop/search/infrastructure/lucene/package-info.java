/** The index of a replica. */
@NullMarked
package shop.search.infrastructure.lucene;

import org.jspecify.annotations.NullMarked;
