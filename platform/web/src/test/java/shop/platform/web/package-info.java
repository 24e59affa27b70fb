/** A small shop that shows what the platform does with requests. */
@NullMarked
package shop.platform.web;

import org.jspecify.annotations.NullMarked;
