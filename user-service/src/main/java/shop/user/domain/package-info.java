/** What a user, a log-in session and a signing key are and may do. */
@NullMarked
package shop.user.domain;

import org.jspecify.annotations.NullMarked;
