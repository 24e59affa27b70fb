@NullMarked
package shop.bad.application;

import org.jspecify.annotations.NullMarked;
