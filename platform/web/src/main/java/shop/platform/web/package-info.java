/** How a service speaks HTTP: routes, problems, paging, idempotency, health, OpenAPI. */
@NullMarked
package shop.platform.web;

import org.jspecify.annotations.NullMarked;
