/** Products in MongoDB, their news inside the document. */
@NullMarked
package shop.product.infrastructure.mongo;

import org.jspecify.annotations.NullMarked;
