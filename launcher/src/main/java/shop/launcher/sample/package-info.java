/** The shop seen from outside, over HTTP: sample data and the demonstration. */
@NullMarked
package shop.launcher.sample;

import org.jspecify.annotations.NullMarked;
