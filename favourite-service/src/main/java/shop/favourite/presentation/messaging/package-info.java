/** What is heard of products and their stock. */
@NullMarked
package shop.favourite.presentation.messaging;

import org.jspecify.annotations.NullMarked;
