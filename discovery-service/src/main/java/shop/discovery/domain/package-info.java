/** What an instance is, when it counts as alive, and who may say so. */
@NullMarked
package shop.discovery.domain;

import org.jspecify.annotations.NullMarked;
