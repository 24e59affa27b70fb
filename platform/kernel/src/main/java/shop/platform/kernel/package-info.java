/** The words every service shares: money, problems, pages, transactions, batches. JDK only. */
@NullMarked
package shop.platform.kernel;

import org.jspecify.annotations.NullMarked;
