/** What people and services ask over HTTP. */
@NullMarked
package shop.notification.presentation.rest;

import org.jspecify.annotations.NullMarked;
