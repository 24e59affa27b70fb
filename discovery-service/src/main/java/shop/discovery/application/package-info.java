/** What one may do with the registry, one class each. */
@NullMarked
package shop.discovery.application;

import org.jspecify.annotations.NullMarked;
