/** Starts the whole shop on one machine: stores, services, gateway and sample data. */
@NullMarked
package shop.launcher;

import org.jspecify.annotations.NullMarked;
