@NullMarked
package shop.bad.application.port;

import org.jspecify.annotations.NullMarked;
