/** What this service can be asked to do, and what it needs for it. */
@NullMarked
package shop.shipping.application;

import org.jspecify.annotations.NullMarked;
