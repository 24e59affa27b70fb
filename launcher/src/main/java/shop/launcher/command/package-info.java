/** The verbs of ./shop, one class each. */
@NullMarked
package shop.launcher.command;

import org.jspecify.annotations.NullMarked;
