/** What people can do with their accounts, one class per use case. */
@NullMarked
package shop.user.application;

import org.jspecify.annotations.NullMarked;
