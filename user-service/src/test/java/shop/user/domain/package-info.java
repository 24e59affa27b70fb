/** What users, sessions and keys promise. */
@NullMarked
package shop.user.domain;

import org.jspecify.annotations.NullMarked;
