/** What is known of products, and what can be asked. */
@NullMarked
package shop.search.domain;

import org.jspecify.annotations.NullMarked;
