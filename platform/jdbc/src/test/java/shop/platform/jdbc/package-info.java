/** The delivery contract and the rules of sessions, tried on real stores. */
@NullMarked
package shop.platform.jdbc;

import org.jspecify.annotations.NullMarked;
