@NullMarked
package shop.good.application.port;

import org.jspecify.annotations.NullMarked;
