/** A kernel that has grown and knows too much. */
@NullMarked
package shop.bent.kernel;

import org.jspecify.annotations.NullMarked;
