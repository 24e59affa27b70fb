/** What a rating is, who may do what with it, and how a product's are counted. */
@NullMarked
package shop.rating.domain;

import org.jspecify.annotations.NullMarked;
