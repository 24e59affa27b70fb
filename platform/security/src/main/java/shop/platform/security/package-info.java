/** Who is calling: access tokens, the service credential, and who may call what. */
@NullMarked
package shop.platform.security;

import org.jspecify.annotations.NullMarked;
