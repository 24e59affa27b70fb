/** MongoDB: client, and the outbox inside the document. */
@NullMarked
package shop.platform.mongo;

import org.jspecify.annotations.NullMarked;
