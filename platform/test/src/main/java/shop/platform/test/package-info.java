/** What tests need: real stores, a clock they can set, the rules of the architecture. */
@NullMarked
package shop.platform.test;

import org.jspecify.annotations.NullMarked;
