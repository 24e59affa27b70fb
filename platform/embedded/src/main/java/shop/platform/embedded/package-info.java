/** The four stores out of Maven Central, started as processes of their own, without Docker. */
@NullMarked
package shop.platform.embedded;

import org.jspecify.annotations.NullMarked;
