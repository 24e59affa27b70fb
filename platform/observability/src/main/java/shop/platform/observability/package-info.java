/** What a service says about itself while it runs: logs, metrics and traces. */
@NullMarked
package shop.platform.observability;

import org.jspecify.annotations.NullMarked;
