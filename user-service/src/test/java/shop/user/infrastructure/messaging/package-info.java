/** The news of users, as the contract has them. */
@NullMarked
package shop.user.infrastructure.messaging;

import org.jspecify.annotations.NullMarked;
