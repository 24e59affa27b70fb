/** What a product is, who may change it, and what it announces. */
@NullMarked
package shop.product.domain;

import org.jspecify.annotations.NullMarked;
