/** The outbox inside the document, tried on a real store. */
@NullMarked
package shop.platform.mongo;

import org.jspecify.annotations.NullMarked;
