/** A platform module that breaks the rules. */
@NullMarked
package shop.bent.web;

import org.jspecify.annotations.NullMarked;
