/** The whole shop, asked over HTTP as its users ask. */
@NullMarked
package shop.system;

import org.jspecify.annotations.NullMarked;
