/** MySQL: pool, transactions, migrations, outbox and inbox tables. */
@NullMarked
package shop.platform.jdbc;

import org.jspecify.annotations.NullMarked;
