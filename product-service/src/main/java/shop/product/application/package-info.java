/** What can be asked of the catalogue, one class each. */
@NullMarked
package shop.product.application;

import org.jspecify.annotations.NullMarked;
