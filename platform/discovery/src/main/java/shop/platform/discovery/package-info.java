/** Being found by other services, finding them, and calling them without making things worse. */
@NullMarked
package shop.platform.discovery;

import org.jspecify.annotations.NullMarked;
