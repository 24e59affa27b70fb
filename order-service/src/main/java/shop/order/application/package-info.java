/** What can be done with orders: one class per use case, and what these need from outside. */
@NullMarked
package shop.order.application;

import org.jspecify.annotations.NullMarked;
