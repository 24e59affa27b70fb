/** What can be asked of the tax service. */
@NullMarked
package shop.tax.application;

import org.jspecify.annotations.NullMarked;
