/** Reads the environment once and reports all its faults together. */
@NullMarked
package shop.platform.settings;

import org.jspecify.annotations.NullMarked;
